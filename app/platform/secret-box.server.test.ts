import { expect, test } from "vitest";
import { lookupHash, open, seal } from "~/platform/secret-box.server";

test("What was sealed for a place opens at that place", () => {
  expect(open(seal("5ABC12Ə", "profile.fin:1"), "profile.fin:1")).toBe("5ABC12Ə");
});

test("Sealing the same value twice gives different bytes, so equal values cannot be seen", () => {
  expect(Buffer.from(seal("5ABC123", "a")).equals(Buffer.from(seal("5ABC123", "a")))).toBe(false);
});

test("A sealed value moved to another row does not open", () => {
  expect(() => open(seal("5ABC123", "profile.fin:1"), "profile.fin:2")).toThrow();
});

test("A sealed value of which any byte was changed does not open", () => {
  const sealed = seal("5ABC123", "a");
  for (const [at] of sealed.entries()) {
    const changed = Uint8Array.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => open(changed, "a"), `byte ${at}`).toThrow();
  }
});

test("A value is found by the fingerprint of its purpose only", () => {
  expect(lookupHash("5ABC123", "fin")).toBe(lookupHash("5ABC123", "fin"));
  expect(lookupHash("5ABC123", "fin")).not.toBe(lookupHash("5ABC123", "document"));
  expect(lookupHash("5ABC123", "fin")).toMatch(/^[0-9a-f]{64}$/);
});
