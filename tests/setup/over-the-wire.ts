import net from "node:net";

/** What comes back for bytes that no library would send. @returns the head of the answer; empty where there is none */
export function overTheWire(address: string, bytes: Buffer | string): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    let answer = "";
    const socket = net.connect(Number(port), hostname, () => socket.end(bytes));
    socket.setTimeout(10_000, () => socket.destroy());
    socket.on("data", (chunk) => (answer += chunk.toString("latin1")));
    socket.on("error", () => resolve(answer));
    socket.on("close", () => resolve(answer.split("\r\n\r\n")[0] ?? ""));
  });
}
