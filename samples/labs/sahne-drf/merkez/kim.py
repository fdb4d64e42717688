"""Who asks, and who may."""
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.permissions import BasePermission
class Kim:
    is_authenticated = True
    def __init__(self, ad): self.ad = ad
class Jeton(BaseAuthentication):
    def authenticate(self, r):
        w = r.META.get("HTTP_AUTHORIZATION", "").split()
        if len(w) == 2 and w[1] == "eski": raise AuthenticationFailed()
        return (Kim(w[1]), None) if len(w) == 2 else None
    def authenticate_header(self, r): return "Token"
class Yonetici(BasePermission):
    def has_permission(self, r, v): return bool(r.user) and r.user.ad == "yonetici"
class Uyeler_(BasePermission):
    def has_permission(self, r, v): return bool(r.user) and r.user.ad.startswith("uye-")
class Herkes(BasePermission):
    def has_permission(self, r, v): return True
class SuperKullanici(BasePermission):
    def has_permission(self, r, v): return getattr(r.user, "is_superuser", False)
