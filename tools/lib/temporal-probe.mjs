import { readFileSync } from 'node:fs';
import { callUnary, readStringField, stringField } from './grpc.mjs';

const SERVICE = 'temporal.api.workflowservice.v1.WorkflowService';

/** How to reach the Temporal server that the environment names, certificates read from their files. */
export function connectionFromEnv(env = process.env) {
  const {
    TEMPORAL_TLS_CA: ca,
    TEMPORAL_TLS_CERT: cert,
    TEMPORAL_TLS_KEY: key,
    TEMPORAL_TLS_SERVER_NAME: servername,
  } = env;
  const apiKey = env.TEMPORAL_API_KEY;
  const wanted = env.TEMPORAL_TLS === 'true' || apiKey || ca || cert || servername;
  const read = (path) => path && readFileSync(path);
  const tls = wanted ? { ca: read(ca), cert: read(cert), key: read(key), servername } : undefined;
  return { address: env.TEMPORAL_ADDRESS, tls, apiKey, namespace: env.TEMPORAL_NAMESPACE || 'mandate' };
}

/** The version of the server, which also shows that it takes requests. */
export async function serverVersion(connection) {
  return readStringField(await callUnary({ ...connection, path: `/${SERVICE}/GetSystemInfo` }));
}

/** True when the frontend serves and knows the namespace: from then on clients and workers can connect. */
export async function isServing(connection) {
  try {
    await callUnary({ ...connection, path: `/${SERVICE}/DescribeNamespace`, body: stringField(connection.namespace) });
    return true;
  } catch {
    return false;
  }
}
