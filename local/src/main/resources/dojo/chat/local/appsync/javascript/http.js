// util.http: headers for a data source, and headers of the response.
import { host } from 'dojo:runtime';

// AWS AppSync Developer Guide, "HTTP helpers in util.http": headers that must not reach a data source.
const PRIVATE_HEADERS = [
  'transfer-encoding', 'connection', 'host', 'expect', 'keep-alive', 'upgrade', 'proxy-authenticate',
  'proxy-authorization', 'te', 'content-length',
];

export const http = {
  copyHeaders: (headers) =>
    Object.fromEntries(Object.entries(headers).filter(([name]) => !PRIVATE_HEADERS.includes(name.toLowerCase()))),
  addResponseHeader: (name, value) => host.log('debug', `response header ${name}: ${value}`),
  addResponseHeaders: (headers) => {
    for (const [name, value] of Object.entries(headers)) http.addResponseHeader(name, value);
  },
};
