// First, so that the styles of parts come after those that they build on.
import './shared/styles/app.scss';

// The program is evaluated in two parts, each a task of its own: as one it would hold the page up for longer than a frame may wait.
await import('preact');
await import('./main.tsx');
