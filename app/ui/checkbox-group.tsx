import { Choice, type ChoiceOption } from "./choice";
import { classNames } from "./class-names";
import { fieldIds } from "./field-ids";
import { FieldGroup, type FieldProps } from "./field-shell";

type CheckboxGroupProps = FieldProps & { options: ChoiceOption[]; values?: string[]; columns?: 1 | 2 };

/** Several answers of a list, all sent under one name. */
export function CheckboxGroup({ options, values = [], columns = 1, ...field }: CheckboxGroupProps) {
  const id = fieldIds(field.name).control;
  return (
    <FieldGroup {...field}>
      <div className={classNames("grid gap-2", columns === 2 && "tablet:grid-cols-2")}>
        {options.map((option, place) => (
          <Choice
            key={option.value}
            {...option}
            type="checkbox"
            id={place === 0 ? id : `${id}-${place + 1}`}
            name={field.name}
            chosen={values.includes(option.value)}
            invalid={Boolean(field.error)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
