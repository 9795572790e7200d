/** An Apollo Server with nothing in it: what starting one takes. */
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";

const server = new ApolloServer({
  typeDefs: "type Query { nothing: String }",
  resolvers: { Query: { nothing: () => null } },
});
const { url } = await startStandaloneServer(server, { listen: { port: 0, host: "127.0.0.1" } });
process.stdout.write(`GraphQL ${url}\n`);
