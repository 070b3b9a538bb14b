import { initSchema, type PersistentModelConstructor } from 'aws-amplify/datastore';

/** A message as DataStore keeps it. The metadata fields are there once the server has answered. */
export interface MessageRecord {
  readonly id: string;
  readonly room: string;
  readonly body: string;
  readonly senderName?: string | null;
  readonly senderId?: string | null;
  readonly seq?: number | null;
  readonly sentAt?: string | null;
  readonly editedAt?: string | null;
  readonly _version?: number | null;
  readonly _deleted?: boolean | null;
}

/** A message as the page shows it; `version` and `seq` are null until the server has taken it. */
export interface ChatMessage {
  readonly id: string;
  readonly room: string;
  readonly body: string;
  readonly senderName: string | null;
  readonly senderId: string | null;
  readonly seq: number | null;
  readonly sentAt: string | null;
  readonly editedAt: string | null;
  readonly version: number | null;
  readonly deleted: boolean;
}

type FieldType = 'ID' | 'String' | 'Int' | 'AWSDateTime';

function field(name: string, type: FieldType, options: { isRequired?: boolean; isReadOnly?: boolean } = {}) {
  return { name, type, isArray: false, isRequired: options.isRequired ?? false, attributes: [], ...options };
}

/**
 * The model as Amplify's code generator would write it. What the server sets is read-only: DataStore then never sends
 * it, and compares only what it sent with the answer.
 */
const schema = {
  models: {
    Message: {
      name: 'Message',
      pluralName: 'Messages',
      syncable: true,
      attributes: [{ type: 'model', properties: {} }],
      fields: {
        id: field('id', 'ID', { isRequired: true }),
        room: field('room', 'ID', { isRequired: true }),
        body: field('body', 'String', { isRequired: true }),
        senderName: field('senderName', 'String'),
        senderId: field('senderId', 'ID', { isReadOnly: true }),
        seq: field('seq', 'Int', { isReadOnly: true }),
        sentAt: field('sentAt', 'AWSDateTime', { isReadOnly: true }),
        editedAt: field('editedAt', 'AWSDateTime', { isReadOnly: true }),
        createdAt: field('createdAt', 'AWSDateTime', { isReadOnly: true }),
        updatedAt: field('updatedAt', 'AWSDateTime', { isReadOnly: true }),
      },
    },
  },
  enums: {},
  nonModels: {},
  version: 'dojo-chat-1',
  codegenVersion: '3.4.4',
};

const models = initSchema(schema as Parameters<typeof initSchema>[0]);

/** DataStore's class of messages. */
export const Message = models['Message'] as PersistentModelConstructor<MessageRecord>;

/** Reads a record of DataStore or an item of the API. */
export function toChatMessage(record: MessageRecord): ChatMessage {
  return {
    id: record.id,
    room: record.room,
    body: record.body,
    senderName: record.senderName ?? null,
    senderId: record.senderId ?? null,
    seq: record.seq ?? null,
    sentAt: record.sentAt ?? null,
    editedAt: record.editedAt ?? null,
    version: record._version ?? null,
    deleted: record._deleted ?? false,
  };
}
