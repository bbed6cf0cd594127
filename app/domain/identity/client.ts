/** The browser a call comes from, as far as identity needs it. */
export type Client = {
  /** Its network address; empty where it is unknown. */
  address: string;
  userAgent: string;
  /** The Cookie header as it came. */
  cookie: string;
};

/** The headers better-auth reads from a browser's request. */
export function clientHeaders({ address, userAgent, cookie }: Client): Headers {
  return new Headers({ cookie, "user-agent": userAgent.slice(0, 300), "x-client-address": address });
}
