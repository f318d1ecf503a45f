import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Root } from './app/root.tsx';
import { NotConnected } from './not-connected.tsx';
import { chooseClient } from './transport/choose.ts';
import { ClientProvider } from './transport/client-context.tsx';

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no #root');
const client = await chooseClient();
createRoot(place).render(
  <StrictMode>
    {client === null ? (
      <NotConnected />
    ) : (
      <ClientProvider client={client}>
        <Root />
      </ClientProvider>
    )}
  </StrictMode>,
);
