// The module @aws-appsync/utils/rds: there is no RDS data source on this machine, and each helper says so.
import { ResolverError } from 'dojo:runtime';

const unavailable = (name) => () => {
  const message = `${name} needs an RDS data source, which is not supported here.`;
  throw new ResolverError(message, 'UnsupportedOperation');
};
const allUnavailable = (name) => new Proxy({}, { get: (_, helper) => unavailable(`${name}.${String(helper)}`) });

export const sql = unavailable('sql');
export const select = unavailable('select');
export const insert = unavailable('insert');
export const update = unavailable('update');
export const remove = unavailable('remove');
export const createMySQLStatement = unavailable('createMySQLStatement');
export const createPgStatement = unavailable('createPgStatement');
export const toJsonObject = unavailable('toJsonObject');
export const typeHint = allUnavailable('typeHint');
export const agg = allUnavailable('agg');
