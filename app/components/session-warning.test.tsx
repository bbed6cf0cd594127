// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SessionWarning } from "./session-warning";

const LINKS = { address: "/en/session", signIn: "/en/sign-in", signOut: "/en/sign-out" };

let root: Root;

beforeEach(() => {
  Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", true);
  vi.useFakeTimers();
  root = createRoot(document.body.appendChild(document.createElement("div")));
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page whose session goes on for so many seconds. */
const open = (secondsLeft: number) =>
  act(() => root.render(<SessionWarning until="14:20" secondsLeft={secondsLeft} {...LINKS} />));
const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000));
const find = (words: string) =>
  [...document.querySelectorAll<HTMLElement>("dialog a, dialog button")].find(
    ({ textContent }) => textContent === words,
  );

/** Answers of the server, one after another; notes how it was asked. */
function serverSays(...answers: { status: number; body: object }[]) {
  const asked: string[] = [];
  const answer = async (_address: string, { method }: { method: string }) => {
    asked.push(method);
    const { status, body } = answers.shift() ?? { status: 500, body: {} };
    return Response.json(body, { status });
  };
  vi.stubGlobal("fetch", answer);
  return asked;
}

const isOpen = () => document.querySelector("dialog")?.open === true;
const left = (secondsLeft: number) => ({ status: 200, body: { secondsLeft, until: "14:35" } });

test("Two minutes before the end it asks how things stand, warns, and goes on with one press", async () => {
  const asked = serverSays(left(119), left(900));
  open(900);
  await pass(779);
  expect([asked, isOpen()]).toEqual([[], false]);
  await pass(2);
  expect([asked, isOpen()]).toEqual([["GET"], true]);
  await act(async () => find("session.stay")?.click());
  expect([asked, isOpen()]).toEqual([["GET", "POST"], false]);
});

test("A session that was kept alive elsewhere is not warned of", async () => {
  const asked = serverSays(left(800));
  open(121);
  await pass(5);
  expect([asked, isOpen()]).toEqual([["GET"], false]);
});

test("After the end the page stays with what was typed, and signing in happens in another window", async () => {
  serverSays(left(60), { status: 401, body: {} });
  open(130);
  await pass(11);
  expect([isOpen(), find("session.signIn")]).toEqual([true, undefined]);
  await pass(62);
  const link = find("session.signIn");
  expect([isOpen(), link?.getAttribute("href"), link?.getAttribute("target")]).toEqual([true, "/en/sign-in", "_blank"]);
});
