import http from "node:http";

export type Answer = { status: number; headers: http.IncomingHttpHeaders; body: string };

export type Sent = {
  method?: string;
  /** A list sends the header that many times. */
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
};

/** One request as it is: fetch would write Origin and Sec-Fetch-Site itself and follow redirects. */
export function send(address: string, target: string, { method = "GET", headers = {}, body = "" }: Sent = {}) {
  const { hostname, port } = new URL(address);
  const length = method === "GET" || method === "HEAD" ? {} : { "content-length": String(Buffer.byteLength(body)) };
  return new Promise<Answer>((resolve, reject) => {
    // The target goes out as it is written, without an URL's tidying.
    const options = { hostname, port, path: target, method, headers: { ...length, ...headers } };
    const request = http.request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const { statusCode = 0, headers } = response;
        resolve({ status: statusCode, headers, body: Buffer.concat(chunks).toString("utf8") });
      });
      response.on("error", reject);
    });
    request.on("error", reject);
    request.end(body);
  });
}
