/** The header in which the server tells its pages the address of the other side; what comes from outside is replaced. */
const CLIENT_ADDRESS = "x-client-address";

/** The network address a request came from, for limits; empty when unknown. Never logged. */
export function clientAddress(request: Request): string {
  return request.headers.get(CLIENT_ADDRESS) ?? "";
}
