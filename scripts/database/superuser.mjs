/** The embedded cluster's own role: makes roles and databases, and is used for nothing else. */
export const SUPERUSER = "korpu_cluster";

/** @param {{ port: number, password: string }} server @param {string} [database] */
export const superuserUrl = ({ port, password }, database = "postgres") =>
  `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
