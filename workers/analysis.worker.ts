import { expose } from 'comlink';
import { makeAnalysisHost } from '../src/analysis/analysisHost.ts';

expose(makeAnalysisHost());
