import { readFileSync } from 'node:fs';
import { callUnary, readStringField, stringField } from './grpc.mjs';

const SERVICE = 'temporal.api.workflowservice.v1.WorkflowService';

/** How to reach the Temporal server that the environment names, certificates read from their files. */
export function connectionFromEnv(env = process.env) {
  const read = (path) => path && readFileSync(path);
  const wanted = env.TEMPORAL_TLS === '1' || env.TEMPORAL_TLS_CA || env.TEMPORAL_TLS_CERT;
  const tls = wanted ? { ca: read(env.TEMPORAL_TLS_CA), cert: read(env.TEMPORAL_TLS_CERT), key: read(env.TEMPORAL_TLS_KEY) } : undefined;
  return { address: env.TEMPORAL_ADDRESS, tls, apiKey: env.TEMPORAL_API_KEY, namespace: env.TEMPORAL_NAMESPACE };
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
