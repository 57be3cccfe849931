import { connect } from 'node:http2';

/**
 * The few gRPC calls the launcher makes, over Node's own HTTP/2: it must be able to ask a Temporal server for its
 * health before any package is installed.
 */
export function callUnary({ address, path, body = Buffer.alloc(0), tls, apiKey, namespace, timeout = 3000 }) {
  return new Promise((resolve, reject) => {
    const session = connect(`${tls ? 'https' : 'http'}://${address}`, tls || {});
    const finish = (settle, value) => {
      clearTimeout(timer);
      session.destroy();
      settle(value instanceof Error ? (value.cause ?? value) : value);
    };
    const timer = setTimeout(() => finish(reject, new Error('no answer in time')), timeout);
    session.once('error', (error) => finish(reject, error));
    const stream = session.request(headers(path, apiKey, namespace));
    collect(stream, (error, data) => (error ? finish(reject, error) : finish(resolve, data)));
    stream.end(frame(body));
  });
}

function headers(path, apiKey, namespace) {
  return {
    ':method': 'POST',
    ':path': path,
    'content-type': 'application/grpc',
    te: 'trailers',
    ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}),
    ...(namespace ? { 'temporal-namespace': namespace } : {}),
  };
}

function collect(stream, done) {
  const chunks = [];
  let status;
  const read = (fields) => (status = fields['grpc-status'] === undefined ? status : fields);
  stream.on('response', read);
  stream.on('trailers', read);
  stream.on('data', (chunk) => chunks.push(chunk));
  stream.once('error', (error) => done(error));
  stream.once('end', () => {
    if (!status) return done(new Error('not a gRPC server'));
    if (status['grpc-status'] !== '0')
      return done(new Error(decodeURIComponent(status['grpc-message'] ?? `status ${status['grpc-status']}`)));
    done(undefined, Buffer.concat(chunks).subarray(5));
  });
}

function frame(body) {
  const prefix = Buffer.alloc(5);
  prefix.writeUInt32BE(body.length, 1);
  return Buffer.concat([prefix, body]);
}

/** A protobuf message with one string in field 1 (the length fits in one byte for every name we send). */
export function stringField(text) {
  const bytes = Buffer.from(text);
  return Buffer.concat([Buffer.from([0x0a, bytes.length]), bytes]);
}

/** The string in field 1 of a protobuf message. */
export function readStringField(message) {
  return message[0] === 0x0a ? message.subarray(2, 2 + message[1]).toString() : '';
}
