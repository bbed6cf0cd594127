import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Outlet, useLoaderData, useLocation, useMatches } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StaffFrame } from "~/components/staff-frame";
import { paths } from "~/paths";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import { ListSearch } from "./parts/list-search";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const role = (["coordinator", "head_of_programme"] as const).find((name) =>
    viewer.grants.some((grant) => grant.role === name),
  );
  return {
    language,
    name: viewer.name,
    role: role ?? ("staff" as const),
    code: params.code ?? params.reference?.replace(/-\d+$/, "") ?? null,
  };
}

export const meta: MetaFunction = () => [{ name: "robots", content: "noindex" }];

/** Which place of the rail a page belongs to. */
export type StaffHandle = { place?: "today" | "cohorts" | "applications" };

export default function StaffLayout() {
  const { t } = useTranslation(["staff", "ui"]);
  const { language, name, role, code } = useLoaderData<typeof loader>();
  const { pathname, search } = useLocation();
  const handle = useMatches().at(-1)?.handle as StaffHandle | undefined;
  return (
    <StaffFrame
      language={language}
      address={pathname + search}
      links={{
        today: paths.staff(language),
        cohorts: paths.staffCohorts(language),
        applications: code ? paths.staffApplications(language, code) : paths.staffCohorts(language),
        publicSite: paths.home(language),
      }}
      current={handle?.place}
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
    </StaffFrame>
  );
}
