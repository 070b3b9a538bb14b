import './style.css';
import { Api } from './api.ts';
import { Chat } from './chat.ts';
import { ConnectionMonitor } from './connection.ts';
import { chatTrouble } from './heartbeat.ts';
import { Identity } from './identity.ts';
import { Notices } from './notices.ts';
import { fetchOutputs } from './outputs.ts';
import { Store } from './store.ts';
import { Supervisor } from './supervisor.ts';

const identity = new Identity();
const connection = new ConnectionMonitor();
const notices = new Notices(document.title);

connection.changed.add((state) => notices.showConnection(state));
notices.showConnection(connection.state);

const outputs = await fetchOutputs(() => notices.showConnection('offline'));
notices.showConnection(connection.state);

const store = new Store(outputs, identity);
const supervisor = new Supervisor(store, connection, identity);
const api = new Api(identity);
connection.changed.add((state) => state === 'reconnecting' && void explain());
new Chat(api, store, supervisor, identity, notices).openRoom();

/** A broken line may be the chat's own trouble. */
async function explain(): Promise<void> {
  const trouble = chatTrouble(await api.heartbeat().catch(() => null));
  if (trouble !== null) {
    notices.say(trouble);
  }
}
