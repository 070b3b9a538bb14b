'use strict';

(async () => {
  const { apiKey } = await (await fetch('/console/settings.json')).json();
  const defaultHeaders = apiKey ? { 'x-api-key': apiKey } : {};

  function isSubscription({ operationName }, documentAST) {
    return documentAST?.definitions.some((definition) =>
      definition.operation === 'subscription' && (!operationName || definition.name?.value === operationName));
  }

  async function post(request, headers) {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(request),
    });
    return response.json();
  }

  function base64Url(text) {
    const bytes = String.fromCharCode(...new TextEncoder().encode(text));
    return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  }

  // AppSync's real-time protocol, one connection a subscription.
  function subscribe(request, headers) {
    const authorization = { host: location.host, ...headers };
    const url = `${location.protocol.replace('http', 'ws')}//${location.host}/graphql/realtime`;
    return {
      subscribe(observer) {
        const socket = new WebSocket(url, ['graphql-ws', `header-${base64Url(JSON.stringify(authorization))}`]);
        const send = (frame) => socket.send(JSON.stringify(frame));
        const on = {
          connection_ack: () => send({
            id: '1', type: 'start', payload: { data: JSON.stringify(request), extensions: { authorization } },
          }),
          data: ({ payload }) => observer.next(payload),
          error: ({ payload }) => { observer.next(payload); socket.close(); },
          connection_error: ({ payload }) => observer.next(payload),
          complete: () => socket.close(),
        };
        socket.onopen = () => send({ type: 'connection_init' });
        socket.onmessage = ({ data }) => {
          const frame = JSON.parse(data);
          on[frame.type]?.(frame);
        };
        socket.onclose = () => observer.complete();
        return { unsubscribe: () => socket.close() };
      },
    };
  }

  function fetcher(request, { headers = {}, documentAST } = {}) {
    const sent = Object.keys(headers).length > 0 ? headers : defaultHeaders;
    return isSubscription(request, documentAST) ? subscribe(request, sent) : post(request, sent);
  }

  ReactDOM.createRoot(document.getElementById('console')).render(React.createElement(GraphiQL, {
    fetcher,
    defaultEditorToolsVisibility: 'headers',
    defaultHeaders: JSON.stringify(defaultHeaders, null, 2),
    defaultQuery: '# Queries, mutations and subscriptions of the running stack. Ctrl-Space completes.\n\n',
  }));
})();
