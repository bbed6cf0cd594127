import path from "node:path";
import { createEnv } from "@t3-oss/env-core";
import { z } from "zod";

const postgres = z
  .string()
  .regex(/^postgres(ql)?:\/\/\S+$/, "must be an address like postgresql://role:password@host:5432/database");
const toggle = z.enum(["on", "off"]);
const keysIn = (given = "") => given.split(/[\s,]+/).filter(Boolean);

const shape = {
  APP_ENV: z.enum(["production", "demonstration"]).default("demonstration"),
  NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  APP_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: postgres,
  DATABASE_OWNER_URL: postgres.optional(),
  DATA_DIR: z.string().default(".data"),
  SECRET: z.string().min(32, "must be at least 32 random characters"),
  SEALING_KEYS: z
    .string()
    .refine((given) => keysIn(given).every((key) => key.length >= 32), "each must be at least 32 random characters")
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, "must begin with smtp:// or smtps://")
    .optional(),
  MAIL_FROM: z.string().default("Körpü <korpu@example.com>"),
  SMS_URL: z
    .string()
    .regex(/^(https?:\/\/\S+|mailbox:)$/, "must begin with https:// or http://, or be mailbox:")
    .optional(),
  FILES_URL: z
    .string()
    .regex(/^file:\S+$/, "must begin with file:")
    .optional(),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_ACR: z.string().default("substantial"),
  WORKER: z.enum(["inline", "only", "off"]).default("inline"),
  DEMO: toggle.optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
} as const;

/** What the service itself insists on; a demonstration may do without. */
const whole = z.object(shape).superRefine((given, context) => {
  const fault = (name: string, message: string) => context.addIssue({ code: "custom", path: [name], message });
  if (given.WORKER !== "off" && !given.DATABASE_OWNER_URL) {
    fault("DATABASE_OWNER_URL", "is needed by the worker (or set WORKER=off)");
  }
  const national = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;
  const missing = national.filter((name) => !given[name]);
  if (missing.length > 0 && missing.length < national.length) {
    for (const name of missing) fault(name, "must be set together with the other OIDC_ settings, or none of them");
  }
  if (given.APP_ENV !== "production") return;
  if (given.OIDC_ISSUER && !given.OIDC_ISSUER.startsWith("https://")) fault("OIDC_ISSUER", "must be https://");
  if (!given.APP_URL?.startsWith("https://")) fault("APP_URL", "must be the public https:// address in production");
  if (!given.SMTP_URL) fault("SMTP_URL", "must be set in production, or no mail would ever leave");
  if (given.SMS_URL && !given.SMS_URL.startsWith("https://")) fault("SMS_URL", "must be https:// in production");
  if (given.DEMO === "on") fault("DEMO", "cannot be on in production");
  if (new Set(given.SECRET).size < 12) fault("SECRET", "must be random in production");
  if (keysIn(given.SEALING_KEYS).some((key) => new Set(key).size < 12)) {
    fault("SEALING_KEYS", "must be random in production");
  }
  if (given.MAIL_FROM.includes("example.com")) fault("MAIL_FROM", "must be an address of the Service in production");
});

/** The environment is not fit to start with; `faults` are lines for the person who starts the portal. */
export class EnvironmentFault extends Error {
  override readonly name = "EnvironmentFault";
  constructor(readonly faults: string[]) {
    super(`The environment is not fit to start with:\n${faults.map((line) => `  ${line}`).join("\n")}`);
  }
}

const given = createEnv({
  server: shape,
  createFinalSchema: () => whole,
  runtimeEnv: process.env,
  emptyStringAsUndefined: true,
  isServer: true, // tests of components bring a window along
  onValidationError(issues) {
    // Names and reasons only: a value may be a password.
    throw new EnvironmentFault(issues.map((issue) => `${issue.path?.map(String).join(".") ?? ""}: ${issue.message}`));
  },
});

/** The provider of the national identity; null where signing in with it is off. */
function nationalProvider() {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_ACR: acr } = given;
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret, acr } : null;
}

const dataDir = path.resolve(given.DATA_DIR);
const production = given.APP_ENV === "production";

/** The checked environment. The only reader of process.env in the portal. */
export const env = {
  ...given,
  production,
  demo: !production && given.DEMO !== "off",
  /** Public address without a slash at the end, used in mails and in the check of an Origin. */
  appUrl: (given.APP_URL ?? `http://${given.HOST}:${given.PORT}`).replace(/\/+$/, ""),
  national: nationalProvider(),
  /** The first of them seals; with none, SECRET does. */
  sealingKeys: keysIn(given.SEALING_KEYS),
  dataDir,
  filesDir: given.FILES_URL ? path.resolve(given.FILES_URL.replace(/^file:(\/\/)?/, "")) : path.join(dataDir, "files"),
};
