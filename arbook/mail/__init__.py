"""POST: frozen facts become messages, messages go out over verified TLS, passwords live in the system's safe."""
