import { expect, test } from "vitest";
import { isSameSite } from "./cross-site-guard";

const own = ["https://korpu.example", "http://127.0.0.1:3000"];

test("A form of our own pages passes, in new browsers and in those without Sec-Fetch-Site", () => {
  const ours = [
    { site: "same-origin", origin: "https://korpu.example" },
    { site: "same-origin", origin: "http://127.0.0.1:3000" },
    { site: "same-origin" },
    { origin: "https://korpu.example" },
  ];
  expect(ours.map((from) => isSameSite({ ...from, own }))).toEqual([true, true, true, true]);
});

test("Seventeen kinds of foreign posts are refused", () => {
  const foreign = [
    {},
    { origin: "null" },
    { origin: "https://evil.example" },
    { origin: "http://korpu.example" },
    { origin: "https://korpu.example:8443" },
    { origin: "https://korpu.example.evil.example" },
    { origin: "https://evil.example/https://korpu.example" },
    { origin: "https://KORPU.example" },
    { origin: "not an address" },
    { origin: "" },
    { site: "cross-site" },
    { site: "same-site" },
    { site: "none" },
    { site: "cross-site", origin: "https://korpu.example" },
    { site: "same-site", origin: "https://korpu.example" },
    { site: "same-origin", origin: "https://evil.example" },
    { site: ["same-origin", "cross-site"] },
  ];
  expect(foreign).toHaveLength(17);
  expect(foreign.filter((from) => isSameSite({ ...from, own }))).toEqual([]);
});
