# One image recipe for every program of the shop: --build-arg PROGRAM=gateway, or subgraphs/<name>. The layers below the
# last few lines are the same for all of them, and shared.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build

FROM node:20-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc tools/slim-packages.sh ./
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force && sh slim-packages.sh

FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json ./
COPY --from=build /app/dist ./dist
COPY tools ./tools
COPY prisma ./prisma
COPY supergraph.yaml supergraph.graphql ./
ARG PROGRAM=gateway
ENV PROGRAM=$PROGRAM HOST=0.0.0.0
# Where the sandbox keeps what it knows, for a volume to be mounted.
RUN mkdir data && chown node data
USER node
CMD ["sh", "-c", "exec node dist/$PROGRAM/src/main.js"]
