import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { deviceName } from "~/domain/identity/device-name";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { LinkButton } from "~/ui/link-button";
import { Note } from "~/ui/note";
import { endOtherSessions, endSession, listSessions } from "~/web/account.server";
import { formAction } from "~/web/form-action.server";
import { formatDateTime } from "~/web/format.server";
import { languageOf } from "~/web/language";
import { requireViewer } from "~/web/require-viewer.server";
import { removeFactor, unlinkNational } from "~/web/second-factor.server";
import { summaryOf } from "~/web/summary-of";
import { accountMeta } from "./parts/account-meta";
import { AccountPhone } from "./parts/account-phone";
import { documentTitle } from "./parts/document-title.server";
import { FactorList } from "./parts/factor-list";
import { factorsView } from "./parts/factors-view.server";
import { phoneView } from "./parts/phone-view.server";
import { SessionList } from "./parts/session-list";

export const handle = { own: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => accountMeta(data);

/** What has just been done here, as the address says it. */
const DONE = ["merged", "changed", "ended", "endedOthers", "removed", "passkeyAdded", "linked"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  const sessions = await listSessions(request);
  const asked = new URL(request.url).searchParams.get("done");
  return {
    documentTitle: documentTitle("security", language),
    email: viewer.email,
    done: DONE.find((each) => each === asked) ?? null,
    sessions: sessions.map(({ id, userAgent, lastSeenAt, startedAt, current }) => ({
      id,
      device: deviceName(userAgent),
      lastSeen: formatDateTime(lastSeenAt, language),
      startedAt: formatDateTime(startedAt, language),
      current,
    })),
    factors: await factorsView(viewer, language),
    phone: await phoneView(viewer, language),
    links: {
      merge: paths.merge(language),
      my: paths.my(language),
      change: paths.changePassword(language),
      signOut: paths.signOut(language),
    },
  };
}

/** The session to end, by its id, or all but this one; or the second factor to remove. */
const SCHEMA = z.union(
  [
    z.strictObject({ session: z.union([z.literal("others"), z.uuid()]) }),
    z.strictObject({ remove: z.union([z.literal("authenticator"), z.literal("national"), z.uuid()]) }),
  ],
  { error: "form.unreadable" },
);

export async function action({ request, params }: ActionFunctionArgs) {
  await requireViewer(request);
  const language = languageOf(params);
  return formAction(request, {
    schema: SCHEMA,
    language,
    run: async (input) => redirect(`${paths.security(language)}?done=${await carryOut(request, input)}`),
  });
}

/** @returns what has been done, as the address says it */
async function carryOut(request: Request, input: z.output<typeof SCHEMA>): Promise<(typeof DONE)[number]> {
  if ("remove" in input) {
    const which = input.remove;
    if (which === "national") await unlinkNational(request);
    else await removeFactor(request, which === "authenticator" ? which : { passkey: which });
    return "removed";
  }
  if (input.session === "others") {
    await endOtherSessions(request);
    return "endedOthers";
  }
  await endSession(request, { id: input.session });
  return "ended";
}

/** The password, the second step, and where the account is in use. */
export default function Security() {
  const { email, done, sessions, factors, phone, links } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useTranslation(["account", "ui"]);
  return (
    <div className="max-w-form">
      <BackLink href={links.my} text={t("ui:menu.my")} />
      <ErrorSummary errors={summaryOf(failure)} />
      {done && !failure ? (
        <Note tone="success" announced className="my-5">
          {t(`security.${done}`)}
        </Note>
      ) : null}
      <h1 className="type-h1 mt-2">{t("security.title")}</h1>
      <p className="mt-3 text-ink2">{t("security.account", { email })}</p>
      <h2 className="type-h2 mt-9">{t("security.password")}</h2>
      <p className="mt-2 mb-4 max-w-prose">{t("security.passwordLead")}</p>
      <LinkButton look="secondary" href={links.change}>
        {t("security.change")}
      </LinkButton>
      <FactorList {...factors} />
      {phone ? <AccountPhone {...phone} /> : null}
      <h2 className="type-h2 mt-9">{t("security.otherAccount")}</h2>
      <p className="mt-2 mb-4 max-w-prose">{t("security.otherAccountLead")}</p>
      <LinkButton look="secondary" href={links.merge}>
        {t("security.merge")}
      </LinkButton>
      <h2 className="type-h2 mt-9">{t("security.sessions")}</h2>
      <p className="mt-2 mb-4 max-w-prose">
        {sessions.length > 1 ? t("security.sessionsLead") : t("security.onlyHere")}
      </p>
      <SessionList sessions={sessions} />
      <div className="mt-5 flex flex-wrap gap-x-5 gap-y-3">
        {sessions.length > 1 ? (
          <form method="post" className="w-full tablet:w-auto">
            <Button look="secondary" name="session" value="others">
              {t("security.endOthers")}
            </Button>
          </form>
        ) : null}
        <form method="post" action={links.signOut} className="w-full tablet:w-auto">
          <Button look="secondary">{t("security.signOutHere")}</Button>
        </form>
      </div>
    </div>
  );
}
