import { Search } from 'lucide-react';
import { Input, SearchField } from 'react-aria-components';

export interface FilterFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Narrows a list to what holds some words. */
export function FilterField({ label, value, onChange }: FilterFieldProps) {
  return (
    <SearchField aria-label={label} className="find-field page-filter" value={value} onChange={onChange}>
      <Search size={18} aria-hidden />
      <Input className="find-input" placeholder={label} dir="auto" autoComplete="off" spellCheck={false} />
    </SearchField>
  );
}
