import { Component, type ReactNode } from 'react';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { useText } from '../ui/text.ts';

interface FaultBoundaryProps {
  readonly children: ReactNode;
}

/** Keeps a fault in one page from taking the whole window with it. What it caught is shown to nobody: it may hold words of evidence. */
export class FaultBoundary extends Component<FaultBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <Fault onAgain={() => this.setState({ failed: false })} />;
  }
}

function Fault({ onAgain }: { readonly onAgain: () => void }) {
  const t = useText();
  return (
    <div className="page page-narrow">
      <Banner
        tone="warning"
        title={t('app.fault.title')}
        actions={<Button onPress={onAgain}>{t('app.fault.again')}</Button>}
        isAlert
      >
        <p>{t('app.fault.body')}</p>
      </Banner>
    </div>
  );
}
