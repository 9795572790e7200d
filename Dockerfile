# One image for the gateway and the simulator: docker-compose.yml starts both from it. `npm run cluster` reads ENV, CMD and
# HEALTHCHECK of the last stage, so that the processes it starts are those of a container.

FROM node:20-slim AS build
WORKDIR /app
COPY . .
# Installs what the build needs by itself; the cache spares the downloads when only a source has changed.
RUN --mount=type=cache,target=/root/.npm npm run build

FROM node:20-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
# Each program with all its packages.
COPY --from=build /app/dist dist
# Read at run time, by the simulator alone except for the first two.
COPY package.json schema.graphql ./
COPY contract contract
COPY simulator/pictures simulator/pictures
# Everything above belongs to root: the process can change nothing of itself.
USER node
EXPOSE 4000
# The process, not Watcher or Redis: a restart would mend neither. A load balancer that wants to know those asks /readyz.
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
