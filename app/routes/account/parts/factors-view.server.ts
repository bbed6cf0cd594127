import { getSecondFactor } from "~/domain/identity/get-second-factor.server";
import type { Language } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { paths } from "~/paths";
import { formatDateTime } from "~/web/format.server";
import { nationalIsOn } from "~/web/national-identity.server";

export type FactorsView = Awaited<ReturnType<typeof factorsView>>;

/** The second factors of an account as its page about security shows them. */
export async function factorsView(viewer: Viewer, language: Language) {
  const { authenticatorAt, passkeys, codesLeft, mustHave, nationalAt } = await getSecondFactor(viewer);
  return {
    authenticatorAt: authenticatorAt && formatDateTime(authenticatorAt, language),
    passkeys: passkeys.map(({ id, name, addedAt, lastUsedAt }) => ({
      id,
      name,
      addedAt: formatDateTime(addedAt, language),
      lastUsedAt: lastUsedAt && formatDateTime(lastUsedAt, language),
    })),
    codesLeft,
    mustHave,
    national:
      nationalIsOn() || nationalAt
        ? {
            linkedAt: nationalAt && formatDateTime(nationalAt, language),
            link: paths.national(language, { link: "yes" }),
          }
        : null,
    links: {
      authenticator: paths.authenticator(language),
      passkeys: paths.passkeys(language),
      recoveryCodes: paths.recoveryCodes(language),
    },
  };
}
