import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

type Asked = { challenge: string; origin: string };
type Presence = { verified?: boolean; counter?: number };

const sha256 = (data: string | Buffer) => createHash("sha256").update(data).digest();
const text = (value: string) => Buffer.concat([Buffer.of(0x60 + value.length), Buffer.from(value)]);

/** A passkey made of software, for telling right answers from every wrong one without a browser. */
export function softwarePasskey() {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const id = randomBytes(16);
  const coordinate = (value: string) => Buffer.concat([Buffer.of(0x58, 32), Buffer.from(value, "base64url")]);
  // COSE: {1: EC2, 3: ES256, -1: P-256, -2: x, -3: y}
  const cose = Buffer.concat([
    Buffer.of(0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21),
    coordinate(x),
    Buffer.of(0x22),
    coordinate(y),
  ]);

  const authData = (origin: string, flags: number, counter: number, attested = Buffer.alloc(0)) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(new URL(origin).hostname), Buffer.of(flags), count, attested]);
  };
  const clientData = (type: string, { challenge, origin }: Asked) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const flagsOf = ({ verified = true }: Presence) => (verified ? 0x05 : 0x01);
  const answer = (response: Record<string, string>) =>
    JSON.stringify({
      id: id.toString("base64url"),
      rawId: id.toString("base64url"),
      type: "public-key",
      clientExtensionResults: {},
      response,
    });

  return {
    /** What a browser sends when this passkey is made. */
    make: (asked: Asked, presence: Presence = {}): string => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const attested = Buffer.concat([Buffer.alloc(16), length, id, cose]);
      const data = authData(asked.origin, flagsOf(presence) | 0x40, presence.counter ?? 0, attested);
      const object = Buffer.concat([
        Buffer.of(0xa3),
        text("fmt"),
        text("none"),
        text("attStmt"),
        Buffer.of(0xa0),
        text("authData"),
        Buffer.of(0x58, data.length),
        data,
      ]);
      return answer({
        clientDataJSON: clientData("webauthn.create", asked).toString("base64url"),
        attestationObject: object.toString("base64url"),
      });
    },
    /** What a browser sends when this passkey signs what was asked. */
    sign: (asked: Asked, presence: Presence = {}): string => {
      const data = authData(asked.origin, flagsOf(presence), presence.counter ?? 0);
      const client = clientData("webauthn.get", asked);
      return answer({
        clientDataJSON: client.toString("base64url"),
        authenticatorData: data.toString("base64url"),
        signature: sign("sha256", Buffer.concat([data, sha256(client)]), privateKey).toString("base64url"),
      });
    },
  };
}
