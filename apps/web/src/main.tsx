import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import './ui/surfaces.css';
import './ui/overlays.css';
import './ui/table.css';
import './shell/shell.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeQueryClient } from './api/queries.js';
import { LanguageProvider } from './locales/language.js';
import { initialLocale, keepLocale } from './locales/locale.js';
import { loadTexts } from './locales/texts.js';
import { makeRouter } from './router.js';
import { BASE } from './shell/base-path.js';
import { ToastProvider } from './ui/toast.js';

const place = document.getElementById('root');
if (!place) throw new Error('No place to show the screens');

const locale = initialLocale();
const queryClient = makeQueryClient();
const router = makeRouter(queryClient);

// `?lang=` chose the language of this visit; it is kept, and taken out of the address so that a later switch is not undone by a reload.
const address = new URL(location.href);
if (address.searchParams.has('lang')) {
  keepLocale(locale);
  address.searchParams.delete('lang');
  history.replaceState(history.state, '', address);
}

// The member area is also what answers at `/`; its own addresses begin below.
if (location.pathname === '/') history.replaceState(history.state, '', BASE);

const texts = await loadTexts(locale);
createRoot(place).render(
  <StrictMode>
    <LanguageProvider initial={{ locale, texts }}>
      <QueryClientProvider client={queryClient}>
        <ToastProvider>
          <RouterProvider router={router} />
        </ToastProvider>
      </QueryClientProvider>
    </LanguageProvider>
  </StrictMode>,
);
