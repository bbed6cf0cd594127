/** Two hundred kilobytes: more than any page without files has to say. */
const MOST_BYTES = 200 * 1024;
const THROWN_AWAY_BYTES = 4 * 1024 * 1024;

/**
 * The fields of a posted form without files. Its size is counted as it arrives: a sender need not tell it.
 * @throws {Response} 413 when it is too large, 400 when it is no form that can be read
 */
export async function readForm(request: Request): Promise<FormData> {
  const body = await readAtMost(request.body, MOST_BYTES);
  const headers = { "Content-Type": request.headers.get("Content-Type") ?? "" };
  return new Response(body, { headers }).formData().catch(() => {
    throw new Response(null, { status: 400 });
  });
}

async function readAtMost(body: ReadableStream<Uint8Array> | null, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    size += next.value.byteLength;
    if (size <= most) chunks.push(next.value);
    // A connection that is cut while the browser still sends shows no answer: some more is read and thrown away.
    else if (size > most + THROWN_AWAY_BYTES) {
      await reader?.cancel();
      break;
    }
  }
  if (size > most) throw new Response(null, { status: 413 });
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
