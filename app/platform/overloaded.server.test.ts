import { expect, test } from "vitest";
import { overloadCode } from "~/platform/overloaded.server";

test("Time-outs, deadlocks and lost connections are cases of overload, however deep they are wrapped", () => {
  const found = ["P2024", "P2028", "40001", "40P01", "55P03", "57014", "08006", "08P01", "53300", "ECONNREFUSED"];
  expect(found.map((code) => overloadCode({ code }))).toEqual(found);
  expect(overloadCode({ code: "P2010", meta: { driverAdapterError: { cause: { originalCode: "57014" } } } })).toBe(
    "57014",
  );
  expect(overloadCode(new Error("failed", { cause: new Error("Connection terminated unexpectedly") }))).toBe(
    "connection",
  );
  expect(
    overloadCode({ code: "P2039", meta: { driverAdapterError: { cause: { code: "55000", severity: "FATAL" } } } }),
  ).toBe("connection");
  expect(overloadCode(new Error("Client has encountered a connection error and is not queryable"))).toBe("connection");
});

test("Faults of the program stay faults", () => {
  const faults = [
    { code: "23505" },
    { code: "P2002" },
    { code: "42P01" },
    new TypeError("x is not a function"),
    null,
    "40001",
  ];
  expect(faults.map((error) => overloadCode(error))).toEqual(faults.map(() => null));
});
