/** Version of the model, part of every receipt. It rises whenever the same scenario and seed would give other figures. */
export const MODEL_VERSION = '1.0.0';
