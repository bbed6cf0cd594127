import type { Response } from "express";

/**
 * Holds back what is written to a response until it is whole, and then asks what to do with it.
 * @param whole gets the status and the body (null when the reader went away first); gives what to answer instead, or
 *   null to send what was written. When it throws, what was written is sent too.
 */
export function recordAnswer(
  response: Response,
  whole: (status: number, body: Buffer | null) => Promise<(() => void) | null>,
): void {
  const chunks: Buffer[] = [];
  const { write, end, flushHeaders } = response;
  let isWhole = false;
  const keep = (chunk: unknown, encoding?: unknown) => {
    if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
    else if (typeof chunk === "string") {
      chunks.push(Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8"));
    }
  };
  const callback = (...candidates: unknown[]) => {
    const found = candidates.find((candidate) => typeof candidate === "function");
    if (typeof found === "function") found();
  };
  const restore = () => Object.assign(response, { write, end, flushHeaders });
  const held = {
    flushHeaders: () => {},
    write: (chunk: unknown, ...rest: unknown[]) => {
      keep(chunk, rest[0]);
      callback(...rest);
      return true;
    },
    end: (chunk?: unknown, ...rest: unknown[]) => {
      keep(chunk, rest[0]);
      isWhole = true;
      restore();
      const body = Buffer.concat(chunks);
      const sendAsWritten = () => void response.end(body);
      whole(response.statusCode, body).then((instead) => (instead ?? sendAsWritten)(), sendAsWritten);
      callback(chunk, ...rest);
      return response;
    },
  };
  Object.assign(response, held);
  response.on("close", () => {
    if (!isWhole) void whole(response.statusCode, null);
  });
}
