import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "~/paths";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { TextLink } from "~/ui/text-link";
import { attempt } from "~/web/attempt.server";
import { languageOf } from "~/web/language";
import { readForm } from "~/web/read-form.server";
import { requireStaff } from "~/web/require-viewer.server";
import type { CohortHandle } from "./cohort";
import type { StaffHandle } from "./frame";
import { actOnPacket, packetRefusal, readPacketForm } from "./parts/act-on-packet.server";
import { decisionsView, mailView } from "./parts/decisions-view.server";
import { MailPreview } from "./parts/mail-preview";
import { PastPacket } from "./parts/past-packet";
import { PendingPacket } from "./parts/pending-packet";
import { Section } from "./parts/section";
import { staffTitle } from "./parts/staff-title";

export const handle: CohortHandle & StaffHandle = { tab: "decisions", place: "cohorts" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const code = params.code ?? "";
  const search = new URL(request.url).searchParams;
  const view = await decisionsView(viewer, language, code);
  const mail = await mailView(viewer, language, { code, packet: search.get("packet"), reference: search.get("mail") });
  return { ...view, mail };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const code = params.code ?? "";
  const asked = readPacketForm(await readForm(request));
  if (!asked) throw new Response(null, { status: 400 });
  const tried = await attempt(() => actOnPacket(viewer, code, asked));
  if (tried.ok) throw redirect(paths.staffDecisions(language, code));
  return data({ refused: packetRefusal(language, tried.refusal) }, { status: tried.refusal.status });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title);

export default function CohortDecisions() {
  const { t } = useTranslation("staff");
  const { pending, past, mail, here, reviewHref } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused ?? [];
  return (
    <>
      {refused.length > 0 ? (
        <div className="px-4 pt-4 desktop:px-5">
          <ErrorSummary title={t("refused")} errors={refused} />
        </div>
      ) : null}
      {mail ? <MailPreview mail={mail} closeHref={here} /> : null}
      {pending.length === 0 ? (
        <div className="px-4 py-5 desktop:px-5">
          <EmptyState text={t(past.length > 0 ? "decisions.allReleased" : "decisions.empty")}>
            <TextLink href={reviewHref}>{t("decisions.toList")}</TextLink>
          </EmptyState>
        </div>
      ) : null}
      {pending.map((packet) => (
        <PendingPacket key={packet.number} packet={packet} here={here} />
      ))}
      {past.length > 0 ? (
        <Section label={t("decisions.history")}>
          {past.map((packet) => (
            <PastPacket key={packet.number} packet={packet} />
          ))}
        </Section>
      ) : null}
    </>
  );
}
