import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Outlet, useLoaderData, useLocation, useMatches } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DenseFrame } from "~/components/dense-frame";
import { SessionWarning } from "~/components/session-warning";
import { UnitMenu, type UnitPlace } from "~/components/unit-menu";
import { textIn } from "~/domain/languages";
import { runsCohorts } from "~/domain/people/policy";
import { listOwnUnits } from "~/domain/placements/list-own-units.server";
import { paths } from "~/paths";
import { languageOf } from "~/web/language";
import { sessionEnd } from "~/web/session-end.server";
import { requireSupervisor } from "./parts/require-supervisor.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireSupervisor(request);
  const { names, waiting } = await listOwnUnits(viewer);
  return {
    language,
    session: await sessionEnd(request, language),
    name: viewer.name,
    units: names.map((name) => textIn(name, language)),
    waiting: waiting > 0 ? String(waiting) : undefined,
    staff: runsCohorts(viewer) ? paths.staff(language) : null,
  };
}

export const meta: MetaFunction = () => [{ name: "robots", content: "noindex" }];

/** What a page tells its frame: its place of the rail, and the form whose words a switch of language keeps. */
export type UnitHandle = { place?: UnitPlace; form?: string };

export default function UnitLayout() {
  const { t } = useTranslation(["staff", "ui"]);
  const { language, session, name, units, waiting, staff } = useLoaderData<typeof loader>();
  const { pathname, search } = useLocation();
  const handle = useMatches().at(-1)?.handle as UnitHandle | undefined;
  const links = {
    today: paths.unit(language),
    candidates: paths.unitCandidates(language),
    publicSite: paths.home(language),
    staff,
  };
  return (
    <DenseFrame
      language={language}
      address={pathname + search}
      form={handle?.form}
      home={links.today}
      menu={<UnitMenu links={links} current={handle?.place} waiting={waiting} />}
      search={<p className="truncate font-semibold">{units.join(" · ")}</p>}
      account={
        <div className="space-y-1">
          <p className="text-ink">{name}</p>
          <p>{t("staff:account.unit_supervisor")}</p>
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
    </DenseFrame>
  );
}
