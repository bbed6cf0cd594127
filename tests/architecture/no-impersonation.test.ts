import { expect, test } from "vitest";
import { SOURCE_FILES, sourceOf } from "./source-files";

const APP = SOURCE_FILES.filter((file) => /^(app|server)\//.test(file) && !/\.test\.tsx?$/.test(file));
const having = (pattern: RegExp) => APP.filter((file) => pattern.test(sourceOf(file))).sort();

test("A person who asks is made in two places only: of a session's token, and of whoever asked for a job themselves", () => {
  expect(having(/kind: "person"/)).toEqual([
    "app/domain/people/load-session.server.ts",
    "app/domain/people/viewer-of.server.ts",
    "app/domain/people/viewer.ts",
  ]);
});

test("A session is opened by signing in and by nothing else", () => {
  expect(having(/\bnewSessionToken\(/)).toEqual([
    "app/domain/identity/auth.server.ts",
    "app/domain/identity/open-session.server.ts",
    "app/domain/identity/rotate-session.server.ts",
    "app/domain/identity/session-token.server.ts",
  ]);
  expect(having(/\bsession\.create(?:Many)?\(/)).toEqual(["app/domain/identity/open-session.server.ts"]);
});

test("No address, verb or button lets anybody act as somebody else", () => {
  expect(having(/impersonat|actAs(?!Portal)|signInAs|loginAs|switchUser|assumeIdentity/i)).toEqual([]);
});
