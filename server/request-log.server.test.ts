import { expect, test } from "vitest";
import { loggedPath } from "./request-log";

test("The log holds no query string, no token of a link and no address", () => {
  const paths: [string, string][] = [
    ["/az/my/applications/MM-2027-000123", "/az/my/applications/MM-2027-000123"],
    ["/en/sign-in?next=/en/my&email=a@example.com", "/en/sign-in"],
    ["/en/consent/7hG3kQ9zLm2xW8vB4nR6tY1pD5", "/en/consent/…"],
    ["/en/people/a@example.com", "/en/people/…"],
    ["/en/people/a%40example.com", "/en/people/…"],
  ];
  expect(paths.map(([url]) => [url, loggedPath(url)])).toEqual(paths);
});
