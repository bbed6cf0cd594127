import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Outlet, useLoaderData, useLocation, useMatches } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SessionWarning } from "~/components/session-warning";
import { StaffFrame } from "~/components/staff-frame";
import { helpsToApply } from "~/domain/assistance/policy";
import { canAdminister, canReadAudit, canWriteTexts, runsCohorts, writesProgrammes } from "~/domain/people/policy";
import { answersPrivacy } from "~/domain/privacy/policy";
import { countOpenReviews } from "~/domain/reviews/list-my-reviews.server";
import { reviews } from "~/domain/reviews/policy";
import { paths } from "~/paths";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import { sessionEnd } from "~/web/session-end.server";
import { ListSearch } from "./parts/list-search";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const role = (["coordinator", "head_of_programme", "reviewer", "enquiry_operator"] as const).find((name) =>
    viewer.grants.some((grant) => grant.role === name),
  );
  return {
    language,
    session: await sessionEnd(request, language),
    name: viewer.name,
    runs: runsCohorts(viewer),
    authors: writesProgrammes(viewer),
    writesTexts: canWriteTexts(viewer),
    audits: canReadAudit(viewer),
    answersPrivacy: answersPrivacy(viewer),
    administers: canAdminister(viewer),
    helps: helpsToApply(viewer),
    role: role ?? ("staff" as const),
    reviewsOpen: reviews(viewer) ? String(await countOpenReviews(viewer)) : null,
    code: params.code ?? params.reference?.replace(/-\d+$/, "") ?? null,
  };
}

export const meta: MetaFunction = () => [{ name: "robots", content: "noindex" }];

/** What a page tells its frame: which place of the rail it belongs to, and which form it has. */
export type StaffHandle = {
  place?:
    | "today"
    | "upcoming"
    | "reviews"
    | "interviews"
    | "cohorts"
    | "applications"
    | "appeals"
    | "papers"
    | "programmes"
    | "texts"
    | "audit"
    | "privacy"
    | "recoveries"
    | "people"
    | "retention"
    | "assistance";
  /**
   * The id of the page's form: switching language keeps what was typed. A page whose form comes and goes names it as
   * `form` in its loader's data instead. Its action asks `switchLanguage` first.
   */
  form?: string;
};

export default function StaffLayout() {
  const { t } = useTranslation(["staff", "ui"]);
  const {
    language,
    session,
    name,
    runs,
    authors,
    writesTexts,
    audits,
    answersPrivacy,
    administers,
    helps,
    role,
    reviewsOpen,
    code,
  } = useLoaderData<typeof loader>();
  const { pathname, search } = useLocation();
  const page = useMatches().at(-1);
  const handle = page?.handle as StaffHandle | undefined;
  const form = (page?.data as { form?: string } | undefined)?.form ?? handle?.form;
  return (
    <StaffFrame
      language={language}
      address={pathname + search}
      form={form}
      links={{
        today: paths.staff(language),
        ...(reviewsOpen !== null && {
          reviews: paths.staffReviews(language),
          interviews: paths.staffMyInterviews(language),
        }),
        ...(runs && {
          cohorts: paths.staffCohorts(language),
          applications: code ? paths.staffApplications(language, code) : paths.staffCohorts(language),
          appeals: paths.staffAppeals(language),
          papers: paths.staffPaperConsents(language),
          upcoming: paths.staffUpcoming(language),
        }),
        ...(helps && { assistance: paths.staffAssistances(language) }),
        ...(authors && { programmes: paths.adminProgrammes(language) }),
        ...(writesTexts && { texts: paths.adminTexts(language) }),
        ...(answersPrivacy && {
          privacy: paths.staffPrivacyRequests(language),
          recoveries: paths.staffRecoveries(language),
        }),
        ...(administers && { people: paths.adminPeople(language), retention: paths.adminRetention(language) }),
        ...(audits && { audit: paths.adminAudit(language) }),
        publicSite: paths.home(language),
      }}
      current={handle?.place}
      counts={reviewsOpen === null ? undefined : { reviews: reviewsOpen }}
      search={code ? <ListSearch action={paths.staffApplications(language, code)} /> : null}
      account={
        <div className="space-y-1">
          <p className="text-ink">{name}</p>
          <p>{t(`staff:account.${role}`)}</p>
          <Form method="post" action={paths.signOut(language)}>
            <button type="submit" className="link min-h-8 cursor-pointer">
              {t("ui:menu.signOut")}
            </button>
          </Form>
        </div>
      }
    >
      <Outlet />
      <SessionWarning {...session} />
    </StaffFrame>
  );
}
