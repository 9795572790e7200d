// Prints what happens on all cameras, and goes on where it stopped when the connection is cut. Plain Node 20, no package:
//   node examples/subscriber.mjs http://localhost:4000 admin demo
const [url = "http://localhost:4000", login = "admin", password = "demo"] = process.argv.slice(2);
const authorization = `Basic ${Buffer.from(`${login}:${password}`).toString("base64")}`;
const body = JSON.stringify({
  query: `subscription { episodeChanges {
    changes { kind episode { kind cameraName openedAt } } recovery { outcome from to }
  } }`,
});
let cursor = "";

async function listen() {
  const headers = { accept: "text/event-stream", "content-type": "application/json", authorization };
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { ...headers, "last-event-id": cursor },
    body,
  });
  let text = "";
  for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
    const events = (text + part).split("\n\n");
    text = events.pop();
    for (const event of events) {
      const { data, errors } = JSON.parse(/^data: (.+)$/m.exec(event)?.[1] ?? "{}");
      if (errors) console.error(errors[0].message);
      if (data?.episodeChanges.recovery) console.log(JSON.stringify(data.episodeChanges.recovery));
      for (const { kind, episode } of data?.episodeChanges.changes ?? [])
        console.log(kind, episode.kind, episode.cameraName, episode.openedAt);
      cursor = /^id: (.+)$/m.exec(event)?.[1] ?? cursor;
    }
  }
}

for (;;) {
  await listen().catch(({ message }) => console.error(message));
  await new Promise((resolve) => setTimeout(resolve, 500 + Math.random() * 1000));
}
