import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/ui/empty-state";
import { TextLink } from "~/ui/text-link";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import type { CohortHandle } from "./cohort";
import type { StaffHandle } from "./frame";
import { decisionsView } from "./parts/decisions-view.server";
import { OpenPacket } from "./parts/open-packet";
import { OtherPackets } from "./parts/other-packets";
import { PastPackets } from "./parts/past-packets";
import { Section } from "./parts/section";
import { staffTitle } from "./parts/staff-title";

export const handle: CohortHandle & StaffHandle = { tab: "decisions", place: "cohorts" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireStaff(request);
  return decisionsView(viewer, languageOf(params), params.code ?? "");
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => staffTitle(view?.title);

/** A cohort's packets: the one worked on with what can be done about it, those that wait beside it, and those that are over. */
export default function CohortDecisions() {
  const { t } = useTranslation("staff");
  const { foremost, others, past, reviewHref } = useLoaderData<typeof loader>();
  return (
    <>
      {foremost ? (
        <OpenPacket packet={foremost} linked />
      ) : (
        <div className="px-4 py-5 desktop:px-5">
          <EmptyState text={t(past.length > 0 ? "decisions.allReleased" : "decisions.empty")}>
            <TextLink href={reviewHref}>{t("decisions.toList")}</TextLink>
          </EmptyState>
        </div>
      )}
      {others.length > 0 ? (
        <Section label={t("decisions.others")}>
          <OtherPackets packets={others} />
        </Section>
      ) : null}
      {past.length > 0 ? (
        <Section label={t("decisions.history")}>
          <PastPackets packets={past} />
        </Section>
      ) : null}
    </>
  );
}
