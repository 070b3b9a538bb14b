// The module @aws-appsync/utils/rds: there is no RDS data source on this machine, and each helper says so.
import { ResolverError } from 'dojo:runtime';

const unavailable = (name) => () => {
  throw new ResolverError(`${name} needs an RDS data source, which the local runtime does not have.`, 'UnsupportedOperation');
};

export const sql = unavailable('sql');
export const select = unavailable('select');
export const insert = unavailable('insert');
export const update = unavailable('update');
export const remove = unavailable('remove');
export const createMySQLStatement = unavailable('createMySQLStatement');
export const createPgStatement = unavailable('createPgStatement');
export const toJsonObject = unavailable('toJsonObject');
export const typeHint = new Proxy({}, { get: (target, name) => unavailable(`typeHint.${String(name)}`) });
export const rds = { toJsonObject: unavailable('util.rds.toJsonObject') };
