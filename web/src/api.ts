import { generateClient } from 'aws-amplify/api';
import type { Heartbeat } from './heartbeat.ts';
import type { Identity } from './identity.ts';
import { toChatMessage, type ChatMessage, type MessageRecord } from './messageModel.ts';

/** A run of a room's messages, oldest first, and the newest number that the room has given out. */
export interface Page {
  readonly messages: ChatMessage[];
  readonly lastSeq: number;
}

const FIELDS = `id room body senderName senderId seq sentAt editedAt createdAt updatedAt
  _version _lastChangedAt _deleted`;

const MESSAGES = `query messages($room: ID!, $before: Int, $after: Int, $limit: Int) {
  messages(room: $room, before: $before, after: $after, limit: $limit) { items { ${FIELDS} } lastSeq }
}`;

function mutation(name: string, input: string): string {
  return `mutation ${name}($input: ${input}!) { ${name}(input: $input) { ${FIELDS} } }`;
}

const CREATE = mutation('createMessage', 'CreateMessageInput');
const UPDATE = mutation('updateMessage', 'UpdateMessageInput');
const DELETE = mutation('deleteMessage', 'DeleteMessageInput');

/** The API beside DataStore: pages of the history, sends that are tried again, and what changes a message. */
export class Api {
  private readonly client = generateClient();

  constructor(private readonly identity: Identity) {}

  /** The newest messages of a room, or those next to a number. At most 100. */
  async messages(room: string, at: { before?: number; after?: number; limit: number }): Promise<Page> {
    const data = await this.request<{ messages: { items: MessageRecord[]; lastSeq: number } }>(
      MESSAGES, { room, ...at });
    return { messages: data.messages.items.map(toChatMessage), lastSeq: data.messages.lastSeq };
  }

  /** Sends a message under the id that it already has: a second send is answered by the first one's message. */
  async create({ id, room, body, senderName }: ChatMessage): Promise<ChatMessage> {
    const data = await this.request<{ createMessage: MessageRecord }>(
      CREATE, { input: { id, room, body, senderName } });
    return toChatMessage(data.createMessage);
  }

  async update({ id, version }: ChatMessage, body: string): Promise<ChatMessage> {
    const data = await this.request<{ updateMessage: MessageRecord }>(
      UPDATE, { input: { id, body, _version: version } });
    return toChatMessage(data.updateMessage);
  }

  async delete({ id, version }: ChatMessage): Promise<ChatMessage> {
    const data = await this.request<{ deleteMessage: MessageRecord }>(DELETE, { input: { id, _version: version } });
    return { ...toChatMessage(data.deleteMessage), deleted: true };
  }

  /** What the server's own heartbeat last saw, null before the first. */
  async heartbeat(): Promise<Heartbeat | null> {
    const data = await this.request<{ heartbeat: Heartbeat | null }>('query heartbeat { heartbeat { at healthy } }', {});
    return data.heartbeat;
  }

  private async request<T>(query: string, variables: Record<string, unknown>): Promise<T> {
    const token = this.identity.token;
    const answer = await this.client.graphql(
      token === null
        ? { query, variables, authMode: 'apiKey' }
        : { query, variables, authMode: 'lambda', authToken: token });
    return (answer as { data: T }).data;
  }
}
