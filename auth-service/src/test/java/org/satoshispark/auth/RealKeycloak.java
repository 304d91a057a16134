package org.satoshispark.auth;

record RealKeycloak(String url, String adminSecret, String webSecret) {
    static RealKeycloak start() {
        return new RealKeycloak("http://127.0.0.1:17911", "admin-secret", "web-secret");
    }
}
