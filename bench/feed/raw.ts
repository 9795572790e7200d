/**
 * The least that telling many sockets the same can cost with ws: each message as a string to every socket. It says what it is
 * told to. A yardstick, not a feed.
 */
import { WebSocketServer, type WebSocket } from "ws";
import { createAnswering, listen } from "./answering.js";
import type { Play, Played } from "./wire.js";

const first =
  '{"id":"1","type":"next","payload":{"data":{"episodeChanges":{"changes":[],"recovery":null,"cursor":"0"}}}}';

const server = createAnswering({ "/play": play });
const sockets = new WebSocketServer({
  server,
  perMessageDeflate: false,
  handleProtocols: () => "graphql-transport-ws",
});
sockets.on("connection", (socket: WebSocket) => {
  socket.once("message", () => {
    socket.send('{"type":"connection_ack"}');
    socket.once("message", () => socket.send(first));
  });
});

function play({ messages }: Play): Promise<Played> {
  const at: number[] = [];
  return new Promise((resolve) => {
    if (messages.length === 0) return resolve({ at });
    messages.forEach(({ after, text }) => {
      setTimeout(() => {
        at.push(Date.now());
        for (const socket of sockets.clients) socket.send(text);
        if (at.length === messages.length) resolve({ at });
      }, after);
    });
  });
}

listen(server, "Raw");
