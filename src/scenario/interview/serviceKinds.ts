import type { Sector } from '../types.ts';
import type { ServiceKindId } from './answers.ts';

/** Somebody whom people are handed to and from. */
export interface KindPartner {
  readonly id: string;
  readonly name: string;
  readonly sector: Sector;
  /** Handoffs that matter, for each person in a year. */
  readonly handoffs: number;
}

/** What a kind of service is usually like. All of it is a judgement, to start from where local figures are not at hand. */
export interface ServiceKind {
  readonly name: string;
  /** Of the present provider, as it most often is. */
  readonly sector: Sector;
  /** £ a year, where the answer gives none. */
  readonly annualValue: number;
  /** £ for a person-year in its care: how many people a contract of a known value would serve. */
  readonly costOfPersonYear: number;
  /** Share of a year that a person is in its care. */
  readonly uses: number;
  /** Harm of a failed handoff, against that of a frail person. */
  readonly harm: number;
  /** 0..1, people who would benefit and are not seen. */
  readonly unmetNeed: number;
  /** Emergency admissions that follow a failed handoff, against those of frail people in community nursing. */
  readonly admissions: number;
  readonly partners: readonly KindPartner[];
}

const gp = (handoffs: number): KindPartner => ({ id: 'gp', name: 'GP practices', sector: 'nhs', handoffs });
const hospital = (handoffs: number): KindPartner => ({ id: 'hospital', name: 'Acute hospital', sector: 'nhs', handoffs });
const socialCare = (handoffs: number): KindPartner => ({ id: 'social-care', name: 'Council social care', sector: 'social', handoffs });
const voluntary = (handoffs: number): KindPartner => ({ id: 'voluntary', name: 'Voluntary organisations', sector: 'voluntary', handoffs });
const ambulance = (handoffs: number): KindPartner => ({ id: 'ambulance', name: 'Ambulance service', sector: 'nhs', handoffs });
const pharmacies = (handoffs: number): KindPartner => ({ id: 'pharmacies', name: 'Pharmacies', sector: 'independent', handoffs });
const communityNurses = (handoffs: number): KindPartner => ({ id: 'nurses', name: 'Community nurses', sector: 'nhs', handoffs });
const therapists = (handoffs: number): KindPartner => ({ id: 'therapists', name: 'Community therapists', sector: 'nhs', handoffs });

export const serviceKinds: Readonly<Record<ServiceKindId, ServiceKind>> = {
  communityNursing: {
    name: 'Community nursing',
    sector: 'nhs',
    annualValue: 10_000_000, costOfPersonYear: 1000, uses: 0.9, harm: 1, unmetNeed: 0.12, admissions: 1,
    partners: [gp(3), hospital(1.2), socialCare(1), voluntary(0.5)],
  },
  mentalHealth: {
    name: 'Mental health service',
    sector: 'nhs',
    annualValue: 15_000_000, costOfPersonYear: 3000, uses: 0.7, harm: 1, unmetNeed: 0.3, admissions: 0.5,
    partners: [
      gp(2), hospital(0.4), socialCare(0.7), voluntary(0.5),
      { id: 'crisis', name: 'Police and crisis teams', sector: 'social', handoffs: 0.2 },
    ],
  },
  children: {
    name: 'Children’s services',
    sector: 'nhs',
    annualValue: 8_000_000, costOfPersonYear: 250, uses: 0.8, harm: 0.4, unmetNeed: 0.15, admissions: 0.25,
    partners: [
      gp(0.6),
      { id: 'maternity', name: 'Maternity and children’s wards', sector: 'nhs', handoffs: 0.4 },
      { id: 'schools', name: 'Schools and nurseries', sector: 'social', handoffs: 0.5 },
      { id: 'social-care', name: 'Children’s social care', sector: 'social', handoffs: 0.2 },
    ],
  },
  urgentCare: {
    name: 'Urgent care',
    sector: 'nhs',
    annualValue: 6_000_000, costOfPersonYear: 2000, uses: 0.05, harm: 0.6, unmetNeed: 0.1, admissions: 0.6,
    partners: [
      gp(0.8), ambulance(0.2), communityNurses(0.1), pharmacies(0.2),
      { id: 'emergency', name: 'Emergency department', sector: 'nhs', handoffs: 0.25 },
    ],
  },
  plannedCare: {
    name: 'Planned-care triage',
    sector: 'nhs',
    annualValue: 4_000_000, costOfPersonYear: 500, uses: 0.5, harm: 0.4, unmetNeed: 0.3, admissions: 0.12,
    partners: [
      gp(1.2), hospital(0.4), therapists(0.3),
      { id: 'diagnostics', name: 'Imaging and laboratories', sector: 'nhs', handoffs: 0.5 },
    ],
  },
  endOfLife: {
    name: 'End-of-life care',
    sector: 'nhs',
    annualValue: 5_000_000, costOfPersonYear: 5000, uses: 0.8, harm: 1.4, unmetNeed: 0.25, admissions: 1.3,
    partners: [
      gp(4), hospital(1.5), communityNurses(3), socialCare(1), ambulance(0.8),
      { id: 'hospice', name: 'Hospices', sector: 'voluntary', handoffs: 2 },
    ],
  },
  drugAlcohol: {
    name: 'Drug and alcohol service',
    sector: 'voluntary',
    annualValue: 4_000_000, costOfPersonYear: 2500, uses: 0.7, harm: 1.4, unmetNeed: 0.45, admissions: 0.6,
    partners: [
      gp(1.5), hospital(0.3), pharmacies(1),
      { id: 'mental-health', name: 'Mental health services', sector: 'nhs', handoffs: 0.5 },
      { id: 'justice', name: 'Probation and police', sector: 'social', handoffs: 0.5 },
      { id: 'recovery', name: 'Housing and recovery charities', sector: 'voluntary', handoffs: 0.6 },
    ],
  },
  patientTransport: {
    name: 'Patient transport',
    sector: 'nhs',
    annualValue: 6_000_000, costOfPersonYear: 800, uses: 0.3, harm: 0.35, unmetNeed: 0.08, admissions: 0.3,
    partners: [
      gp(0.3), hospital(3), ambulance(0.2),
      { id: 'dialysis', name: 'Dialysis units', sector: 'nhs', handoffs: 1.5 },
      { id: 'care-homes', name: 'Care homes', sector: 'independent', handoffs: 0.5 },
    ],
  },
  equipment: {
    name: 'Community equipment',
    sector: 'independent',
    annualValue: 5_000_000, costOfPersonYear: 400, uses: 0.5, harm: 0.8, unmetNeed: 0.1, admissions: 0.5,
    partners: [communityNurses(0.6), therapists(0.6), hospital(0.5), socialCare(0.6)],
  },
  other: {
    name: 'Service',
    sector: 'nhs',
    annualValue: 5_000_000, costOfPersonYear: 800, uses: 0.7, harm: 0.8, unmetNeed: 0.2, admissions: 0.6,
    partners: [gp(2), hospital(0.8), socialCare(0.5), voluntary(0.3)],
  },
};
