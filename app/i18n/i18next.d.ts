import "i18next";
import type account from "~/locales/en/account.json";
import type apply from "~/locales/en/apply.json";
import type audit from "~/locales/en/audit.json";
import type blockers from "~/locales/en/blockers.json";
import type guardian from "~/locales/en/guardian.json";
import type mails from "~/locales/en/mails.json";
import type my from "~/locales/en/my.json";
import type privacy from "~/locales/en/privacy.json";
import type publicTexts from "~/locales/en/public.json";
import type staff from "~/locales/en/staff.json";
import type states from "~/locales/en/states.json";
import type ui from "~/locales/en/ui.json";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "ui";
    resources: {
      ui: typeof ui;
      states: typeof states;
      blockers: typeof blockers;
      public: typeof publicTexts;
      account: typeof account;
      apply: typeof apply;
      my: typeof my;
      staff: typeof staff;
      guardian: typeof guardian;
      mails: typeof mails;
      audit: typeof audit;
      privacy: typeof privacy;
    };
  }
}
