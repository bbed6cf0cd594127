import type { BetterAuthOptions } from "better-auth";
import { createAdapterFactory } from "better-auth/adapters";
import { asSystem } from "~/platform/db.server";
import { type IdentityHooks, type InTx, identityStorage } from "./identity-storage.server";

const inOwnTransaction: InTx = (work) => asSystem("identity", work);

/**
 * better-auth's storage on our tables, behind `asSystem` like everything else. What holds for one operation holds
 * inside its transactions too: the storage it is handed there is the same one, joined to the open transaction.
 */
export function identityAdapter(hooks: IdentityHooks) {
  const config = { adapterId: "korpu", supportsJSON: true, supportsArrays: true, supportsNumericIds: false };
  return (options: BetterAuthOptions) =>
    createAdapterFactory({
      config: {
        ...config,
        transaction: (work) =>
          asSystem("identity", (tx, now) => {
            const joined: InTx = (step) => step(tx, now);
            return work(createAdapterFactory({ config, adapter: () => identityStorage(joined, hooks) })(options));
          }),
      },
      adapter: () => identityStorage(inOwnTransaction, hooks),
    })(options);
}
