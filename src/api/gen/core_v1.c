/* Made by tools/gen-schema.py from schema/. Do not edit; run make gen. */
#include "api/gen/tables.h"

static const struct api_field f_core_v1_Volume[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"hostPath", &api_type_core_v1_HostPathVolumeSource, NULL, NULL, "v1.HostPathVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"emptyDir", &api_type_core_v1_EmptyDirVolumeSource, NULL, NULL, "v1.EmptyDirVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"gcePersistentDisk", &api_type_core_v1_GCEPersistentDiskVolumeSource, NULL, NULL, "v1.GCEPersistentDiskVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"awsElasticBlockStore", &api_type_core_v1_AWSElasticBlockStoreVolumeSource, NULL, NULL, "v1.AWSElasticBlockStoreVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"gitRepo", &api_type_core_v1_GitRepoVolumeSource, NULL, NULL, "v1.GitRepoVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"secret", &api_type_core_v1_SecretVolumeSource, NULL, NULL, "v1.SecretVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"nfs", &api_type_core_v1_NFSVolumeSource, NULL, NULL, "v1.NFSVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"iscsi", &api_type_core_v1_ISCSIVolumeSource, NULL, NULL, "v1.ISCSIVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"glusterfs", &api_type_core_v1_GlusterfsVolumeSource, NULL, NULL, "v1.GlusterfsVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"persistentVolumeClaim", &api_type_core_v1_PersistentVolumeClaimVolumeSource, NULL, NULL, "v1.PersistentVolumeClaimVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"rbd", &api_type_core_v1_RBDVolumeSource, NULL, NULL, "v1.RBDVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"flexVolume", &api_type_core_v1_FlexVolumeSource, NULL, NULL, "v1.FlexVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"cinder", &api_type_core_v1_CinderVolumeSource, NULL, NULL, "v1.CinderVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"cephfs", &api_type_core_v1_CephFSVolumeSource, NULL, NULL, "v1.CephFSVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"flocker", &api_type_core_v1_FlockerVolumeSource, NULL, NULL, "v1.FlockerVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"downwardAPI", &api_type_core_v1_DownwardAPIVolumeSource, NULL, NULL, "v1.DownwardAPIVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"fc", &api_type_core_v1_FCVolumeSource, NULL, NULL, "v1.FCVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"azureFile", &api_type_core_v1_AzureFileVolumeSource, NULL, NULL, "v1.AzureFileVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"configMap", &api_type_core_v1_ConfigMapVolumeSource, NULL, NULL, "v1.ConfigMapVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"vsphereVolume", &api_type_core_v1_VsphereVirtualDiskVolumeSource, NULL, NULL, "v1.VsphereVirtualDiskVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"quobyte", &api_type_core_v1_QuobyteVolumeSource, NULL, NULL, "v1.QuobyteVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"azureDisk", &api_type_core_v1_AzureDiskVolumeSource, NULL, NULL, "v1.AzureDiskVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"photonPersistentDisk", &api_type_core_v1_PhotonPersistentDiskVolumeSource, NULL, NULL, "v1.PhotonPersistentDiskVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"projected", &api_type_core_v1_ProjectedVolumeSource, NULL, NULL, "v1.ProjectedVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"portworxVolume", &api_type_core_v1_PortworxVolumeSource, NULL, NULL, "v1.PortworxVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"scaleIO", &api_type_core_v1_ScaleIOVolumeSource, NULL, NULL, "v1.ScaleIOVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"storageos", &api_type_core_v1_StorageOSVolumeSource, NULL, NULL, "v1.StorageOSVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"csi", &api_type_core_v1_CSIVolumeSource, NULL, NULL, "v1.CSIVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"ephemeral", &api_type_core_v1_EphemeralVolumeSource, NULL, NULL, "v1.EphemeralVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"image", &api_type_core_v1_ImageVolumeSource, NULL, NULL, "v1.ImageVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
static const struct api_embed b_core_v1_Volume[] = {{&api_type_core_v1_VolumeSource, 2, false}};
const struct api_type api_type_core_v1_Volume = {.name = "Volume", .go_package = "v1", .openapi = "io.k8s.api.core.v1.Volume", .doc = "A folder for the containers of a Pod, and where its content comes from.", .fields = f_core_v1_Volume, .fields_n = 31, .embeds = b_core_v1_Volume, .embeds_n = 1, .order = (const uint8_t *)"\000\037", .order_n = 2};
static const struct api_field f_core_v1_VolumeSource[] = {
	{"hostPath", &api_type_core_v1_HostPathVolumeSource, NULL, NULL, "v1.HostPathVolumeSource", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"emptyDir", &api_type_core_v1_EmptyDirVolumeSource, NULL, NULL, "v1.EmptyDirVolumeSource", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"gcePersistentDisk", &api_type_core_v1_GCEPersistentDiskVolumeSource, NULL, NULL, "v1.GCEPersistentDiskVolumeSource", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"awsElasticBlockStore", &api_type_core_v1_AWSElasticBlockStoreVolumeSource, NULL, NULL, "v1.AWSElasticBlockStoreVolumeSource", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"gitRepo", &api_type_core_v1_GitRepoVolumeSource, NULL, NULL, "v1.GitRepoVolumeSource", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"secret", &api_type_core_v1_SecretVolumeSource, NULL, NULL, "v1.SecretVolumeSource", 6, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"nfs", &api_type_core_v1_NFSVolumeSource, NULL, NULL, "v1.NFSVolumeSource", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"iscsi", &api_type_core_v1_ISCSIVolumeSource, NULL, NULL, "v1.ISCSIVolumeSource", 8, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"glusterfs", &api_type_core_v1_GlusterfsVolumeSource, NULL, NULL, "v1.GlusterfsVolumeSource", 9, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"persistentVolumeClaim", &api_type_core_v1_PersistentVolumeClaimVolumeSource, NULL, NULL, "v1.PersistentVolumeClaimVolumeSource", 10, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"rbd", &api_type_core_v1_RBDVolumeSource, NULL, NULL, "v1.RBDVolumeSource", 11, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"flexVolume", &api_type_core_v1_FlexVolumeSource, NULL, NULL, "v1.FlexVolumeSource", 12, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"cinder", &api_type_core_v1_CinderVolumeSource, NULL, NULL, "v1.CinderVolumeSource", 13, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"cephfs", &api_type_core_v1_CephFSVolumeSource, NULL, NULL, "v1.CephFSVolumeSource", 14, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"flocker", &api_type_core_v1_FlockerVolumeSource, NULL, NULL, "v1.FlockerVolumeSource", 15, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"downwardAPI", &api_type_core_v1_DownwardAPIVolumeSource, NULL, NULL, "v1.DownwardAPIVolumeSource", 16, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"fc", &api_type_core_v1_FCVolumeSource, NULL, NULL, "v1.FCVolumeSource", 17, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"azureFile", &api_type_core_v1_AzureFileVolumeSource, NULL, NULL, "v1.AzureFileVolumeSource", 18, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"configMap", &api_type_core_v1_ConfigMapVolumeSource, NULL, NULL, "v1.ConfigMapVolumeSource", 19, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"vsphereVolume", &api_type_core_v1_VsphereVirtualDiskVolumeSource, NULL, NULL, "v1.VsphereVirtualDiskVolumeSource", 20, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"quobyte", &api_type_core_v1_QuobyteVolumeSource, NULL, NULL, "v1.QuobyteVolumeSource", 21, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"azureDisk", &api_type_core_v1_AzureDiskVolumeSource, NULL, NULL, "v1.AzureDiskVolumeSource", 22, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"photonPersistentDisk", &api_type_core_v1_PhotonPersistentDiskVolumeSource, NULL, NULL, "v1.PhotonPersistentDiskVolumeSource", 23, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"projected", &api_type_core_v1_ProjectedVolumeSource, NULL, NULL, "v1.ProjectedVolumeSource", 26, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"portworxVolume", &api_type_core_v1_PortworxVolumeSource, NULL, NULL, "v1.PortworxVolumeSource", 24, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"scaleIO", &api_type_core_v1_ScaleIOVolumeSource, NULL, NULL, "v1.ScaleIOVolumeSource", 25, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"storageos", &api_type_core_v1_StorageOSVolumeSource, NULL, NULL, "v1.StorageOSVolumeSource", 27, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"csi", &api_type_core_v1_CSIVolumeSource, NULL, NULL, "v1.CSIVolumeSource", 28, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"ephemeral", &api_type_core_v1_EphemeralVolumeSource, NULL, NULL, "v1.EphemeralVolumeSource", 29, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"image", &api_type_core_v1_ImageVolumeSource, NULL, NULL, "v1.ImageVolumeSource", 30, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_VolumeSource = {.name = "VolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.VolumeSource", .doc = "", .fields = f_core_v1_VolumeSource, .fields_n = 30, .order = (const uint8_t *)"\000\001\002\003\004\005\006\007\010\011\012\013\014\015\016\017\020\021\022\023\024\025\026\030\031\027\032\033\034\035", .order_n = 30};
static const struct api_field f_core_v1_PersistentVolumeClaimVolumeSource[] = {
	{"claimName", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"readOnly", NULL, NULL, NULL, "bool", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PersistentVolumeClaimVolumeSource = {.name = "PersistentVolumeClaimVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PersistentVolumeClaimVolumeSource", .doc = "A volume that a claim is bound to.", .fields = f_core_v1_PersistentVolumeClaimVolumeSource, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_PersistentVolumeSource[] = {
	{"gcePersistentDisk", &api_type_core_v1_GCEPersistentDiskVolumeSource, NULL, NULL, "v1.GCEPersistentDiskVolumeSource", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"awsElasticBlockStore", &api_type_core_v1_AWSElasticBlockStoreVolumeSource, NULL, NULL, "v1.AWSElasticBlockStoreVolumeSource", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"hostPath", &api_type_core_v1_HostPathVolumeSource, NULL, NULL, "v1.HostPathVolumeSource", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"glusterfs", &api_type_core_v1_GlusterfsPersistentVolumeSource, NULL, NULL, "v1.GlusterfsPersistentVolumeSource", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"nfs", &api_type_core_v1_NFSVolumeSource, NULL, NULL, "v1.NFSVolumeSource", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"rbd", &api_type_core_v1_RBDPersistentVolumeSource, NULL, NULL, "v1.RBDPersistentVolumeSource", 6, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"iscsi", &api_type_core_v1_ISCSIPersistentVolumeSource, NULL, NULL, "v1.ISCSIPersistentVolumeSource", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"cinder", &api_type_core_v1_CinderPersistentVolumeSource, NULL, NULL, "v1.CinderPersistentVolumeSource", 8, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"cephfs", &api_type_core_v1_CephFSPersistentVolumeSource, NULL, NULL, "v1.CephFSPersistentVolumeSource", 9, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"fc", &api_type_core_v1_FCVolumeSource, NULL, NULL, "v1.FCVolumeSource", 10, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"flocker", &api_type_core_v1_FlockerVolumeSource, NULL, NULL, "v1.FlockerVolumeSource", 11, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"flexVolume", &api_type_core_v1_FlexPersistentVolumeSource, NULL, NULL, "v1.FlexPersistentVolumeSource", 12, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"azureFile", &api_type_core_v1_AzureFilePersistentVolumeSource, NULL, NULL, "v1.AzureFilePersistentVolumeSource", 13, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"vsphereVolume", &api_type_core_v1_VsphereVirtualDiskVolumeSource, NULL, NULL, "v1.VsphereVirtualDiskVolumeSource", 14, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"quobyte", &api_type_core_v1_QuobyteVolumeSource, NULL, NULL, "v1.QuobyteVolumeSource", 15, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"azureDisk", &api_type_core_v1_AzureDiskVolumeSource, NULL, NULL, "v1.AzureDiskVolumeSource", 16, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"photonPersistentDisk", &api_type_core_v1_PhotonPersistentDiskVolumeSource, NULL, NULL, "v1.PhotonPersistentDiskVolumeSource", 17, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"portworxVolume", &api_type_core_v1_PortworxVolumeSource, NULL, NULL, "v1.PortworxVolumeSource", 18, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"scaleIO", &api_type_core_v1_ScaleIOPersistentVolumeSource, NULL, NULL, "v1.ScaleIOPersistentVolumeSource", 19, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"local", &api_type_core_v1_LocalVolumeSource, NULL, NULL, "v1.LocalVolumeSource", 20, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"storageos", &api_type_core_v1_StorageOSPersistentVolumeSource, NULL, NULL, "v1.StorageOSPersistentVolumeSource", 21, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"csi", &api_type_core_v1_CSIPersistentVolumeSource, NULL, NULL, "v1.CSIPersistentVolumeSource", 22, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PersistentVolumeSource = {.name = "PersistentVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PersistentVolumeSource", .doc = "", .fields = f_core_v1_PersistentVolumeSource, .fields_n = 22, .order = (const uint8_t *)"\000\001\002\003\004\005\006\007\010\011\012\013\014\015\016\017\020\021\022\023\024\025", .order_n = 22};
static const struct api_field f_core_v1_PersistentVolume[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_core_v1_PersistentVolumeSpec, NULL, NULL, "v1.PersistentVolumeSpec", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_core_v1_PersistentVolumeStatus, NULL, NULL, "v1.PersistentVolumeStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PersistentVolume = {.name = "PersistentVolume", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PersistentVolume", .doc = "Storage that outlives Pods.", .fields = f_core_v1_PersistentVolume, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_core_v1_PersistentVolumeSpec[] = {
	{"capacity", NULL, NULL, NULL, "map[string]resource.Quantity", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_MAP, LIST_ATOMIC},
	{"gcePersistentDisk", &api_type_core_v1_GCEPersistentDiskVolumeSource, NULL, NULL, "v1.GCEPersistentDiskVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"awsElasticBlockStore", &api_type_core_v1_AWSElasticBlockStoreVolumeSource, NULL, NULL, "v1.AWSElasticBlockStoreVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"hostPath", &api_type_core_v1_HostPathVolumeSource, NULL, NULL, "v1.HostPathVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"glusterfs", &api_type_core_v1_GlusterfsPersistentVolumeSource, NULL, NULL, "v1.GlusterfsPersistentVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"nfs", &api_type_core_v1_NFSVolumeSource, NULL, NULL, "v1.NFSVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"rbd", &api_type_core_v1_RBDPersistentVolumeSource, NULL, NULL, "v1.RBDPersistentVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"iscsi", &api_type_core_v1_ISCSIPersistentVolumeSource, NULL, NULL, "v1.ISCSIPersistentVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"cinder", &api_type_core_v1_CinderPersistentVolumeSource, NULL, NULL, "v1.CinderPersistentVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"cephfs", &api_type_core_v1_CephFSPersistentVolumeSource, NULL, NULL, "v1.CephFSPersistentVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"fc", &api_type_core_v1_FCVolumeSource, NULL, NULL, "v1.FCVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"flocker", &api_type_core_v1_FlockerVolumeSource, NULL, NULL, "v1.FlockerVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"flexVolume", &api_type_core_v1_FlexPersistentVolumeSource, NULL, NULL, "v1.FlexPersistentVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"azureFile", &api_type_core_v1_AzureFilePersistentVolumeSource, NULL, NULL, "v1.AzureFilePersistentVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"vsphereVolume", &api_type_core_v1_VsphereVirtualDiskVolumeSource, NULL, NULL, "v1.VsphereVirtualDiskVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"quobyte", &api_type_core_v1_QuobyteVolumeSource, NULL, NULL, "v1.QuobyteVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"azureDisk", &api_type_core_v1_AzureDiskVolumeSource, NULL, NULL, "v1.AzureDiskVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"photonPersistentDisk", &api_type_core_v1_PhotonPersistentDiskVolumeSource, NULL, NULL, "v1.PhotonPersistentDiskVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"portworxVolume", &api_type_core_v1_PortworxVolumeSource, NULL, NULL, "v1.PortworxVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"scaleIO", &api_type_core_v1_ScaleIOPersistentVolumeSource, NULL, NULL, "v1.ScaleIOPersistentVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"local", &api_type_core_v1_LocalVolumeSource, NULL, NULL, "v1.LocalVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"storageos", &api_type_core_v1_StorageOSPersistentVolumeSource, NULL, NULL, "v1.StorageOSPersistentVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"csi", &api_type_core_v1_CSIPersistentVolumeSource, NULL, NULL, "v1.CSIPersistentVolumeSource", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"accessModes", &api_type_core_v1_PersistentVolumeAccessMode, NULL, NULL, "[]v1.PersistentVolumeAccessMode", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"claimRef", &api_type_core_v1_ObjectReference, NULL, NULL, "v1.ObjectReference", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_GRANULAR, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"persistentVolumeReclaimPolicy", &api_type_core_v1_PersistentVolumeReclaimPolicy, NULL, NULL, "v1.PersistentVolumeReclaimPolicy", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"storageClassName", NULL, NULL, NULL, "string", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"mountOptions", NULL, NULL, NULL, "[]string", 7, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"volumeMode", &api_type_core_v1_PersistentVolumeMode, NULL, NULL, "v1.PersistentVolumeMode", 8, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"nodeAffinity", &api_type_core_v1_VolumeNodeAffinity, NULL, NULL, "v1.VolumeNodeAffinity", 9, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"volumeAttributesClassName", NULL, NULL, NULL, "string", 10, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
static const struct api_embed b_core_v1_PersistentVolumeSpec[] = {{&api_type_core_v1_PersistentVolumeSource, 2, false}};
const struct api_type api_type_core_v1_PersistentVolumeSpec = {.name = "PersistentVolumeSpec", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PersistentVolumeSpec", .doc = "Size, place and use of a volume.", .fields = f_core_v1_PersistentVolumeSpec, .fields_n = 31, .embeds = b_core_v1_PersistentVolumeSpec, .embeds_n = 1, .order = (const uint8_t *)"\000\037\027\030\031\032\033\034\035\036", .order_n = 10};
static const struct api_field f_core_v1_VolumeNodeAffinity[] = {
	{"required", &api_type_core_v1_NodeSelector, NULL, NULL, "v1.NodeSelector", 1, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_VolumeNodeAffinity = {.name = "VolumeNodeAffinity", .go_package = "v1", .openapi = "io.k8s.api.core.v1.VolumeNodeAffinity", .doc = "", .fields = f_core_v1_VolumeNodeAffinity, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_core_v1_PersistentVolumeStatus[] = {
	{"phase", &api_type_core_v1_PersistentVolumePhase, NULL, NULL, "v1.PersistentVolumePhase", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"message", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"reason", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"lastPhaseTransitionTime", NULL, NULL, NULL, "v1.Time", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PersistentVolumeStatus = {.name = "PersistentVolumeStatus", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PersistentVolumeStatus", .doc = "Whether a volume is bound.", .fields = f_core_v1_PersistentVolumeStatus, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_core_v1_PersistentVolumeList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_core_v1_PersistentVolume, NULL, NULL, "[]v1.PersistentVolume", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PersistentVolumeList = {.name = "PersistentVolumeList", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PersistentVolumeList", .doc = "", .fields = f_core_v1_PersistentVolumeList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_core_v1_PersistentVolumeClaim[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_core_v1_PersistentVolumeClaimSpec, NULL, NULL, "v1.PersistentVolumeClaimSpec", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_core_v1_PersistentVolumeClaimStatus, NULL, NULL, "v1.PersistentVolumeClaimStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PersistentVolumeClaim = {.name = "PersistentVolumeClaim", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PersistentVolumeClaim", .doc = "A request for storage.", .fields = f_core_v1_PersistentVolumeClaim, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_core_v1_PersistentVolumeClaimList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_core_v1_PersistentVolumeClaim, NULL, NULL, "[]v1.PersistentVolumeClaim", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PersistentVolumeClaimList = {.name = "PersistentVolumeClaimList", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PersistentVolumeClaimList", .doc = "", .fields = f_core_v1_PersistentVolumeClaimList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_core_v1_PersistentVolumeClaimSpec[] = {
	{"accessModes", &api_type_core_v1_PersistentVolumeAccessMode, NULL, NULL, "[]v1.PersistentVolumeAccessMode", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"selector", &api_type_meta_v1_LabelSelector, NULL, NULL, "v1.LabelSelector", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"resources", &api_type_core_v1_VolumeResourceRequirements, NULL, NULL, "v1.VolumeResourceRequirements", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"volumeName", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"storageClassName", NULL, NULL, NULL, "string", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"volumeMode", &api_type_core_v1_PersistentVolumeMode, NULL, NULL, "v1.PersistentVolumeMode", 6, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"dataSource", &api_type_core_v1_TypedLocalObjectReference, NULL, NULL, "v1.TypedLocalObjectReference", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"dataSourceRef", &api_type_core_v1_TypedObjectReference, NULL, NULL, "v1.TypedObjectReference", 8, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"volumeAttributesClassName", NULL, NULL, NULL, "string", 9, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PersistentVolumeClaimSpec = {.name = "PersistentVolumeClaimSpec", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PersistentVolumeClaimSpec", .doc = "The storage that is asked for.", .fields = f_core_v1_PersistentVolumeClaimSpec, .fields_n = 9, .order = (const uint8_t *)"\000\002\003\001\004\005\006\007\010", .order_n = 9};
static const struct api_field f_core_v1_TypedObjectReference[] = {
	{"apiGroup", NULL, NULL, NULL, "string", 1, FIELD_POINTER | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"kind", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"name", NULL, NULL, NULL, "string", 3, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"namespace", NULL, NULL, NULL, "string", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_TypedObjectReference = {.name = "TypedObjectReference", .go_package = "v1", .openapi = "io.k8s.api.core.v1.TypedObjectReference", .doc = "", .fields = f_core_v1_TypedObjectReference, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_core_v1_ModifyVolumeStatus[] = {
	{"targetVolumeAttributesClassName", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_core_v1_PersistentVolumeClaimModifyVolumeStatus, NULL, NULL, "v1.PersistentVolumeClaimModifyVolumeStatus", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ModifyVolumeStatus = {.name = "ModifyVolumeStatus", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ModifyVolumeStatus", .doc = "", .fields = f_core_v1_ModifyVolumeStatus, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_PersistentVolumeClaimCondition[] = {
	{"type", &api_type_core_v1_PersistentVolumeClaimConditionType, NULL, NULL, "v1.PersistentVolumeClaimConditionType", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_core_v1_ConditionStatus, NULL, NULL, "v1.ConditionStatus", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"lastProbeTime", NULL, NULL, NULL, "v1.Time", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"lastTransitionTime", NULL, NULL, NULL, "v1.Time", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"reason", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"message", NULL, NULL, NULL, "string", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PersistentVolumeClaimCondition = {.name = "PersistentVolumeClaimCondition", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PersistentVolumeClaimCondition", .doc = "", .fields = f_core_v1_PersistentVolumeClaimCondition, .fields_n = 6, .order = (const uint8_t *)"\000\001\002\003\004\005", .order_n = 6};
static const struct api_field f_core_v1_PersistentVolumeClaimStatus[] = {
	{"phase", &api_type_core_v1_PersistentVolumeClaimPhase, NULL, NULL, "v1.PersistentVolumeClaimPhase", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"accessModes", &api_type_core_v1_PersistentVolumeAccessMode, NULL, NULL, "[]v1.PersistentVolumeAccessMode", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"capacity", NULL, NULL, NULL, "map[string]resource.Quantity", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_MAP, LIST_ATOMIC},
	{"conditions", &api_type_core_v1_PersistentVolumeClaimCondition, "type", api_keys_type, "[]v1.PersistentVolumeClaimCondition", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"allocatedResources", NULL, NULL, NULL, "map[string]resource.Quantity", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_MAP, LIST_ATOMIC},
	{"allocatedResourceStatuses", &api_type_core_v1_ClaimResourceStatus, NULL, NULL, "map[string]v1.ClaimResourceStatus", 7, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_GRANULAR, FIELD_STRING, SHAPE_MAP, LIST_ATOMIC},
	{"currentVolumeAttributesClassName", NULL, NULL, NULL, "string", 8, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"modifyVolumeStatus", &api_type_core_v1_ModifyVolumeStatus, NULL, NULL, "v1.ModifyVolumeStatus", 9, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PersistentVolumeClaimStatus = {.name = "PersistentVolumeClaimStatus", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PersistentVolumeClaimStatus", .doc = "The storage that was given.", .fields = f_core_v1_PersistentVolumeClaimStatus, .fields_n = 8, .order = (const uint8_t *)"\000\001\002\003\004\005\006\007", .order_n = 8};
static const struct api_field f_core_v1_HostPathVolumeSource[] = {
	{"path", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"type", &api_type_core_v1_HostPathType, NULL, NULL, "v1.HostPathType", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_HostPathVolumeSource = {.name = "HostPathVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.HostPathVolumeSource", .doc = "A folder or file of the node.", .fields = f_core_v1_HostPathVolumeSource, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_EmptyDirVolumeSource[] = {
	{"medium", &api_type_core_v1_StorageMedium, NULL, NULL, "v1.StorageMedium", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"sizeLimit", NULL, NULL, NULL, "resource.Quantity", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_EmptyDirVolumeSource = {.name = "EmptyDirVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.EmptyDirVolumeSource", .doc = "An empty folder that lives as long as the Pod.", .fields = f_core_v1_EmptyDirVolumeSource, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_GlusterfsVolumeSource[] = {
	{"endpoints", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"path", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"readOnly", NULL, NULL, NULL, "bool", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_GlusterfsVolumeSource = {.name = "GlusterfsVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.GlusterfsVolumeSource", .doc = "", .fields = f_core_v1_GlusterfsVolumeSource, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_core_v1_GlusterfsPersistentVolumeSource[] = {
	{"endpoints", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"path", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"readOnly", NULL, NULL, NULL, "bool", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"endpointsNamespace", NULL, NULL, NULL, "string", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_GlusterfsPersistentVolumeSource = {.name = "GlusterfsPersistentVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.GlusterfsPersistentVolumeSource", .doc = "", .fields = f_core_v1_GlusterfsPersistentVolumeSource, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_core_v1_RBDVolumeSource[] = {
	{"monitors", NULL, NULL, NULL, "[]string", 1, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"image", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"fsType", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"pool", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"user", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"keyring", NULL, NULL, NULL, "string", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"secretRef", &api_type_core_v1_LocalObjectReference, NULL, NULL, "v1.LocalObjectReference", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"readOnly", NULL, NULL, NULL, "bool", 8, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_RBDVolumeSource = {.name = "RBDVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.RBDVolumeSource", .doc = "", .fields = f_core_v1_RBDVolumeSource, .fields_n = 8, .order = (const uint8_t *)"\000\001\002\003\004\005\006\007", .order_n = 8};
static const struct api_field f_core_v1_RBDPersistentVolumeSource[] = {
	{"monitors", NULL, NULL, NULL, "[]string", 1, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"image", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"fsType", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"pool", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"user", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"keyring", NULL, NULL, NULL, "string", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"secretRef", &api_type_core_v1_SecretReference, NULL, NULL, "v1.SecretReference", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"readOnly", NULL, NULL, NULL, "bool", 8, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_RBDPersistentVolumeSource = {.name = "RBDPersistentVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.RBDPersistentVolumeSource", .doc = "", .fields = f_core_v1_RBDPersistentVolumeSource, .fields_n = 8, .order = (const uint8_t *)"\000\001\002\003\004\005\006\007", .order_n = 8};
static const struct api_field f_core_v1_CinderVolumeSource[] = {
	{"volumeID", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"fsType", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"readOnly", NULL, NULL, NULL, "bool", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"secretRef", &api_type_core_v1_LocalObjectReference, NULL, NULL, "v1.LocalObjectReference", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_CinderVolumeSource = {.name = "CinderVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.CinderVolumeSource", .doc = "", .fields = f_core_v1_CinderVolumeSource, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_core_v1_CinderPersistentVolumeSource[] = {
	{"volumeID", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"fsType", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"readOnly", NULL, NULL, NULL, "bool", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"secretRef", &api_type_core_v1_SecretReference, NULL, NULL, "v1.SecretReference", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_CinderPersistentVolumeSource = {.name = "CinderPersistentVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.CinderPersistentVolumeSource", .doc = "", .fields = f_core_v1_CinderPersistentVolumeSource, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_core_v1_CephFSVolumeSource[] = {
	{"monitors", NULL, NULL, NULL, "[]string", 1, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"path", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"user", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"secretFile", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"secretRef", &api_type_core_v1_LocalObjectReference, NULL, NULL, "v1.LocalObjectReference", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"readOnly", NULL, NULL, NULL, "bool", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_CephFSVolumeSource = {.name = "CephFSVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.CephFSVolumeSource", .doc = "", .fields = f_core_v1_CephFSVolumeSource, .fields_n = 6, .order = (const uint8_t *)"\000\001\002\003\004\005", .order_n = 6};
static const struct api_field f_core_v1_SecretReference[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"namespace", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_SecretReference = {.name = "SecretReference", .go_package = "v1", .openapi = "io.k8s.api.core.v1.SecretReference", .doc = "", .fields = f_core_v1_SecretReference, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2, .atomic = true};
static const struct api_field f_core_v1_CephFSPersistentVolumeSource[] = {
	{"monitors", NULL, NULL, NULL, "[]string", 1, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"path", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"user", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"secretFile", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"secretRef", &api_type_core_v1_SecretReference, NULL, NULL, "v1.SecretReference", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"readOnly", NULL, NULL, NULL, "bool", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_CephFSPersistentVolumeSource = {.name = "CephFSPersistentVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.CephFSPersistentVolumeSource", .doc = "", .fields = f_core_v1_CephFSPersistentVolumeSource, .fields_n = 6, .order = (const uint8_t *)"\000\001\002\003\004\005", .order_n = 6};
static const struct api_field f_core_v1_FlockerVolumeSource[] = {
	{"datasetName", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"datasetUUID", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_FlockerVolumeSource = {.name = "FlockerVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.FlockerVolumeSource", .doc = "", .fields = f_core_v1_FlockerVolumeSource, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_GCEPersistentDiskVolumeSource[] = {
	{"pdName", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"fsType", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"partition", NULL, NULL, NULL, "int32", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"readOnly", NULL, NULL, NULL, "bool", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_GCEPersistentDiskVolumeSource = {.name = "GCEPersistentDiskVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.GCEPersistentDiskVolumeSource", .doc = "", .fields = f_core_v1_GCEPersistentDiskVolumeSource, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_core_v1_QuobyteVolumeSource[] = {
	{"registry", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"volume", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"readOnly", NULL, NULL, NULL, "bool", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"user", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"group", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"tenant", NULL, NULL, NULL, "string", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_QuobyteVolumeSource = {.name = "QuobyteVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.QuobyteVolumeSource", .doc = "", .fields = f_core_v1_QuobyteVolumeSource, .fields_n = 6, .order = (const uint8_t *)"\000\001\002\003\004\005", .order_n = 6};
static const struct api_field f_core_v1_FlexPersistentVolumeSource[] = {
	{"driver", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"fsType", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"secretRef", &api_type_core_v1_SecretReference, NULL, NULL, "v1.SecretReference", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"readOnly", NULL, NULL, NULL, "bool", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"options", NULL, NULL, NULL, "map[string]string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_MAP, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_FlexPersistentVolumeSource = {.name = "FlexPersistentVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.FlexPersistentVolumeSource", .doc = "", .fields = f_core_v1_FlexPersistentVolumeSource, .fields_n = 5, .order = (const uint8_t *)"\000\001\002\003\004", .order_n = 5};
static const struct api_field f_core_v1_FlexVolumeSource[] = {
	{"driver", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"fsType", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"secretRef", &api_type_core_v1_LocalObjectReference, NULL, NULL, "v1.LocalObjectReference", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"readOnly", NULL, NULL, NULL, "bool", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"options", NULL, NULL, NULL, "map[string]string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_MAP, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_FlexVolumeSource = {.name = "FlexVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.FlexVolumeSource", .doc = "", .fields = f_core_v1_FlexVolumeSource, .fields_n = 5, .order = (const uint8_t *)"\000\001\002\003\004", .order_n = 5};
static const struct api_field f_core_v1_AWSElasticBlockStoreVolumeSource[] = {
	{"volumeID", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"fsType", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"partition", NULL, NULL, NULL, "int32", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"readOnly", NULL, NULL, NULL, "bool", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_AWSElasticBlockStoreVolumeSource = {.name = "AWSElasticBlockStoreVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.AWSElasticBlockStoreVolumeSource", .doc = "", .fields = f_core_v1_AWSElasticBlockStoreVolumeSource, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_core_v1_GitRepoVolumeSource[] = {
	{"repository", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"revision", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"directory", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_GitRepoVolumeSource = {.name = "GitRepoVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.GitRepoVolumeSource", .doc = "", .fields = f_core_v1_GitRepoVolumeSource, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_core_v1_SecretVolumeSource[] = {
	{"secretName", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_core_v1_KeyToPath, NULL, NULL, "[]v1.KeyToPath", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"defaultMode", NULL, NULL, NULL, "int32", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"optional", NULL, NULL, NULL, "bool", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_SecretVolumeSource = {.name = "SecretVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.SecretVolumeSource", .doc = "Keys of a Secret as files.", .fields = f_core_v1_SecretVolumeSource, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_core_v1_SecretProjection[] = {
	{"name", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_core_v1_KeyToPath, NULL, NULL, "[]v1.KeyToPath", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"optional", NULL, NULL, NULL, "bool", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
static const struct api_embed b_core_v1_SecretProjection[] = {{&api_type_core_v1_LocalObjectReference, 1, false}};
const struct api_type api_type_core_v1_SecretProjection = {.name = "SecretProjection", .go_package = "v1", .openapi = "io.k8s.api.core.v1.SecretProjection", .doc = "", .fields = f_core_v1_SecretProjection, .fields_n = 3, .embeds = b_core_v1_SecretProjection, .embeds_n = 1, .order = (const uint8_t *)"\003\001\002", .order_n = 3};
static const struct api_field f_core_v1_NFSVolumeSource[] = {
	{"server", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"path", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"readOnly", NULL, NULL, NULL, "bool", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_NFSVolumeSource = {.name = "NFSVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.NFSVolumeSource", .doc = "", .fields = f_core_v1_NFSVolumeSource, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_core_v1_ISCSIVolumeSource[] = {
	{"targetPortal", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"iqn", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"lun", NULL, NULL, NULL, "int32", 3, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"iscsiInterface", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"fsType", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"readOnly", NULL, NULL, NULL, "bool", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"portals", NULL, NULL, NULL, "[]string", 7, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"chapAuthDiscovery", NULL, NULL, NULL, "bool", 8, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"chapAuthSession", NULL, NULL, NULL, "bool", 11, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"secretRef", &api_type_core_v1_LocalObjectReference, NULL, NULL, "v1.LocalObjectReference", 10, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"initiatorName", NULL, NULL, NULL, "string", 12, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ISCSIVolumeSource = {.name = "ISCSIVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ISCSIVolumeSource", .doc = "", .fields = f_core_v1_ISCSIVolumeSource, .fields_n = 11, .order = (const uint8_t *)"\000\001\002\003\004\005\006\007\011\010\012", .order_n = 11};
static const struct api_field f_core_v1_ISCSIPersistentVolumeSource[] = {
	{"targetPortal", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"iqn", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"lun", NULL, NULL, NULL, "int32", 3, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"iscsiInterface", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"fsType", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"readOnly", NULL, NULL, NULL, "bool", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"portals", NULL, NULL, NULL, "[]string", 7, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"chapAuthDiscovery", NULL, NULL, NULL, "bool", 8, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"chapAuthSession", NULL, NULL, NULL, "bool", 11, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"secretRef", &api_type_core_v1_SecretReference, NULL, NULL, "v1.SecretReference", 10, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"initiatorName", NULL, NULL, NULL, "string", 12, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ISCSIPersistentVolumeSource = {.name = "ISCSIPersistentVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ISCSIPersistentVolumeSource", .doc = "", .fields = f_core_v1_ISCSIPersistentVolumeSource, .fields_n = 11, .order = (const uint8_t *)"\000\001\002\003\004\005\006\007\011\010\012", .order_n = 11};
static const struct api_field f_core_v1_FCVolumeSource[] = {
	{"targetWWNs", NULL, NULL, NULL, "[]string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"lun", NULL, NULL, NULL, "int32", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"fsType", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"readOnly", NULL, NULL, NULL, "bool", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"wwids", NULL, NULL, NULL, "[]string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_FCVolumeSource = {.name = "FCVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.FCVolumeSource", .doc = "", .fields = f_core_v1_FCVolumeSource, .fields_n = 5, .order = (const uint8_t *)"\000\001\002\003\004", .order_n = 5};
static const struct api_field f_core_v1_AzureFileVolumeSource[] = {
	{"secretName", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"shareName", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"readOnly", NULL, NULL, NULL, "bool", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_AzureFileVolumeSource = {.name = "AzureFileVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.AzureFileVolumeSource", .doc = "", .fields = f_core_v1_AzureFileVolumeSource, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_core_v1_AzureFilePersistentVolumeSource[] = {
	{"secretName", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"shareName", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"readOnly", NULL, NULL, NULL, "bool", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"secretNamespace", NULL, NULL, NULL, "string", 4, FIELD_POINTER | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_AzureFilePersistentVolumeSource = {.name = "AzureFilePersistentVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.AzureFilePersistentVolumeSource", .doc = "", .fields = f_core_v1_AzureFilePersistentVolumeSource, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_core_v1_VsphereVirtualDiskVolumeSource[] = {
	{"volumePath", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"fsType", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"storagePolicyName", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"storagePolicyID", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_VsphereVirtualDiskVolumeSource = {.name = "VsphereVirtualDiskVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.VsphereVirtualDiskVolumeSource", .doc = "", .fields = f_core_v1_VsphereVirtualDiskVolumeSource, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_core_v1_PhotonPersistentDiskVolumeSource[] = {
	{"pdID", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"fsType", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PhotonPersistentDiskVolumeSource = {.name = "PhotonPersistentDiskVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PhotonPersistentDiskVolumeSource", .doc = "", .fields = f_core_v1_PhotonPersistentDiskVolumeSource, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_AzureDiskVolumeSource[] = {
	{"diskName", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"diskURI", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"cachingMode", &api_type_core_v1_AzureDataDiskCachingMode, NULL, NULL, "v1.AzureDataDiskCachingMode", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"fsType", NULL, NULL, NULL, "string", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"readOnly", NULL, NULL, NULL, "bool", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"kind", &api_type_core_v1_AzureDataDiskKind, NULL, NULL, "v1.AzureDataDiskKind", 6, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_AzureDiskVolumeSource = {.name = "AzureDiskVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.AzureDiskVolumeSource", .doc = "", .fields = f_core_v1_AzureDiskVolumeSource, .fields_n = 6, .order = (const uint8_t *)"\000\001\002\003\004\005", .order_n = 6};
static const struct api_field f_core_v1_PortworxVolumeSource[] = {
	{"volumeID", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"fsType", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"readOnly", NULL, NULL, NULL, "bool", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PortworxVolumeSource = {.name = "PortworxVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PortworxVolumeSource", .doc = "", .fields = f_core_v1_PortworxVolumeSource, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_core_v1_ScaleIOVolumeSource[] = {
	{"gateway", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"system", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"secretRef", &api_type_core_v1_LocalObjectReference, NULL, NULL, "v1.LocalObjectReference", 3, FIELD_POINTER | FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"sslEnabled", NULL, NULL, NULL, "bool", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"protectionDomain", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"storagePool", NULL, NULL, NULL, "string", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"storageMode", NULL, NULL, NULL, "string", 7, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"volumeName", NULL, NULL, NULL, "string", 8, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"fsType", NULL, NULL, NULL, "string", 9, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"readOnly", NULL, NULL, NULL, "bool", 10, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ScaleIOVolumeSource = {.name = "ScaleIOVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ScaleIOVolumeSource", .doc = "", .fields = f_core_v1_ScaleIOVolumeSource, .fields_n = 10, .order = (const uint8_t *)"\000\001\002\003\004\005\006\007\010\011", .order_n = 10};
static const struct api_field f_core_v1_ScaleIOPersistentVolumeSource[] = {
	{"gateway", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"system", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"secretRef", &api_type_core_v1_SecretReference, NULL, NULL, "v1.SecretReference", 3, FIELD_POINTER | FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"sslEnabled", NULL, NULL, NULL, "bool", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"protectionDomain", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"storagePool", NULL, NULL, NULL, "string", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"storageMode", NULL, NULL, NULL, "string", 7, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"volumeName", NULL, NULL, NULL, "string", 8, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"fsType", NULL, NULL, NULL, "string", 9, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"readOnly", NULL, NULL, NULL, "bool", 10, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ScaleIOPersistentVolumeSource = {.name = "ScaleIOPersistentVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ScaleIOPersistentVolumeSource", .doc = "", .fields = f_core_v1_ScaleIOPersistentVolumeSource, .fields_n = 10, .order = (const uint8_t *)"\000\001\002\003\004\005\006\007\010\011", .order_n = 10};
static const struct api_field f_core_v1_StorageOSVolumeSource[] = {
	{"volumeName", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"volumeNamespace", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"fsType", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"readOnly", NULL, NULL, NULL, "bool", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"secretRef", &api_type_core_v1_LocalObjectReference, NULL, NULL, "v1.LocalObjectReference", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_StorageOSVolumeSource = {.name = "StorageOSVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.StorageOSVolumeSource", .doc = "", .fields = f_core_v1_StorageOSVolumeSource, .fields_n = 5, .order = (const uint8_t *)"\000\001\002\003\004", .order_n = 5};
static const struct api_field f_core_v1_StorageOSPersistentVolumeSource[] = {
	{"volumeName", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"volumeNamespace", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"fsType", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"readOnly", NULL, NULL, NULL, "bool", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"secretRef", &api_type_core_v1_ObjectReference, NULL, NULL, "v1.ObjectReference", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_StorageOSPersistentVolumeSource = {.name = "StorageOSPersistentVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.StorageOSPersistentVolumeSource", .doc = "", .fields = f_core_v1_StorageOSPersistentVolumeSource, .fields_n = 5, .order = (const uint8_t *)"\000\001\002\003\004", .order_n = 5};
static const struct api_field f_core_v1_ConfigMapVolumeSource[] = {
	{"name", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_core_v1_KeyToPath, NULL, NULL, "[]v1.KeyToPath", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"defaultMode", NULL, NULL, NULL, "int32", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"optional", NULL, NULL, NULL, "bool", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
static const struct api_embed b_core_v1_ConfigMapVolumeSource[] = {{&api_type_core_v1_LocalObjectReference, 1, false}};
const struct api_type api_type_core_v1_ConfigMapVolumeSource = {.name = "ConfigMapVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ConfigMapVolumeSource", .doc = "Keys of a ConfigMap as files.", .fields = f_core_v1_ConfigMapVolumeSource, .fields_n = 4, .embeds = b_core_v1_ConfigMapVolumeSource, .embeds_n = 1, .order = (const uint8_t *)"\004\001\002\003", .order_n = 4};
static const struct api_field f_core_v1_ConfigMapProjection[] = {
	{"name", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_core_v1_KeyToPath, NULL, NULL, "[]v1.KeyToPath", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"optional", NULL, NULL, NULL, "bool", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
static const struct api_embed b_core_v1_ConfigMapProjection[] = {{&api_type_core_v1_LocalObjectReference, 1, false}};
const struct api_type api_type_core_v1_ConfigMapProjection = {.name = "ConfigMapProjection", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ConfigMapProjection", .doc = "", .fields = f_core_v1_ConfigMapProjection, .fields_n = 3, .embeds = b_core_v1_ConfigMapProjection, .embeds_n = 1, .order = (const uint8_t *)"\003\001\002", .order_n = 3};
static const struct api_field f_core_v1_ServiceAccountTokenProjection[] = {
	{"audience", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"expirationSeconds", NULL, NULL, NULL, "int64", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"path", NULL, NULL, NULL, "string", 3, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ServiceAccountTokenProjection = {.name = "ServiceAccountTokenProjection", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ServiceAccountTokenProjection", .doc = "", .fields = f_core_v1_ServiceAccountTokenProjection, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_core_v1_ClusterTrustBundleProjection[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"signerName", NULL, NULL, NULL, "string", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"labelSelector", &api_type_meta_v1_LabelSelector, NULL, NULL, "v1.LabelSelector", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"optional", NULL, NULL, NULL, "bool", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"path", NULL, NULL, NULL, "string", 4, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ClusterTrustBundleProjection = {.name = "ClusterTrustBundleProjection", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ClusterTrustBundleProjection", .doc = "", .fields = f_core_v1_ClusterTrustBundleProjection, .fields_n = 5, .order = (const uint8_t *)"\000\001\002\004\003", .order_n = 5};
static const struct api_field f_core_v1_PodCertificateProjection[] = {
	{"signerName", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"keyType", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"maxExpirationSeconds", NULL, NULL, NULL, "int32", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"credentialBundlePath", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"keyPath", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"certificateChainPath", NULL, NULL, NULL, "string", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"userAnnotations", NULL, NULL, NULL, "map[string]string", 7, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_MAP, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PodCertificateProjection = {.name = "PodCertificateProjection", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodCertificateProjection", .doc = "", .fields = f_core_v1_PodCertificateProjection, .fields_n = 7, .order = (const uint8_t *)"\000\001\002\003\004\005\006", .order_n = 7};
static const struct api_field f_core_v1_ProjectedVolumeSource[] = {
	{"sources", &api_type_core_v1_VolumeProjection, NULL, NULL, "[]v1.VolumeProjection", 1, FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"defaultMode", NULL, NULL, NULL, "int32", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ProjectedVolumeSource = {.name = "ProjectedVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ProjectedVolumeSource", .doc = "Several sources in one folder.", .fields = f_core_v1_ProjectedVolumeSource, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_VolumeProjection[] = {
	{"secret", &api_type_core_v1_SecretProjection, NULL, NULL, "v1.SecretProjection", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"downwardAPI", &api_type_core_v1_DownwardAPIProjection, NULL, NULL, "v1.DownwardAPIProjection", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"configMap", &api_type_core_v1_ConfigMapProjection, NULL, NULL, "v1.ConfigMapProjection", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"serviceAccountToken", &api_type_core_v1_ServiceAccountTokenProjection, NULL, NULL, "v1.ServiceAccountTokenProjection", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"clusterTrustBundle", &api_type_core_v1_ClusterTrustBundleProjection, NULL, NULL, "v1.ClusterTrustBundleProjection", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"podCertificate", &api_type_core_v1_PodCertificateProjection, NULL, NULL, "v1.PodCertificateProjection", 6, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_VolumeProjection = {.name = "VolumeProjection", .go_package = "v1", .openapi = "io.k8s.api.core.v1.VolumeProjection", .doc = "", .fields = f_core_v1_VolumeProjection, .fields_n = 6, .order = (const uint8_t *)"\000\001\002\003\004\005", .order_n = 6};
static const struct api_field f_core_v1_KeyToPath[] = {
	{"key", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"path", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"mode", NULL, NULL, NULL, "int32", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_KeyToPath = {.name = "KeyToPath", .go_package = "v1", .openapi = "io.k8s.api.core.v1.KeyToPath", .doc = "A key and the file it becomes.", .fields = f_core_v1_KeyToPath, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_core_v1_LocalVolumeSource[] = {
	{"path", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"fsType", NULL, NULL, NULL, "string", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_LocalVolumeSource = {.name = "LocalVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.LocalVolumeSource", .doc = "", .fields = f_core_v1_LocalVolumeSource, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_CSIPersistentVolumeSource[] = {
	{"driver", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"volumeHandle", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"readOnly", NULL, NULL, NULL, "bool", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"fsType", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"volumeAttributes", NULL, NULL, NULL, "map[string]string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_MAP, LIST_ATOMIC},
	{"controllerPublishSecretRef", &api_type_core_v1_SecretReference, NULL, NULL, "v1.SecretReference", 6, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"nodeStageSecretRef", &api_type_core_v1_SecretReference, NULL, NULL, "v1.SecretReference", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"nodePublishSecretRef", &api_type_core_v1_SecretReference, NULL, NULL, "v1.SecretReference", 8, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"controllerExpandSecretRef", &api_type_core_v1_SecretReference, NULL, NULL, "v1.SecretReference", 9, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"nodeExpandSecretRef", &api_type_core_v1_SecretReference, NULL, NULL, "v1.SecretReference", 10, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_CSIPersistentVolumeSource = {.name = "CSIPersistentVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.CSIPersistentVolumeSource", .doc = "", .fields = f_core_v1_CSIPersistentVolumeSource, .fields_n = 10, .order = (const uint8_t *)"\000\001\002\003\004\005\006\007\010\011", .order_n = 10};
static const struct api_field f_core_v1_CSIVolumeSource[] = {
	{"driver", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"readOnly", NULL, NULL, NULL, "bool", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"fsType", NULL, NULL, NULL, "string", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"volumeAttributes", NULL, NULL, NULL, "map[string]string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_MAP, LIST_ATOMIC},
	{"nodePublishSecretRef", &api_type_core_v1_LocalObjectReference, NULL, NULL, "v1.LocalObjectReference", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_CSIVolumeSource = {.name = "CSIVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.CSIVolumeSource", .doc = "", .fields = f_core_v1_CSIVolumeSource, .fields_n = 5, .order = (const uint8_t *)"\000\001\002\003\004", .order_n = 5};
static const struct api_field f_core_v1_EphemeralVolumeSource[] = {
	{"volumeClaimTemplate", &api_type_core_v1_PersistentVolumeClaimTemplate, NULL, NULL, "v1.PersistentVolumeClaimTemplate", 1, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_EphemeralVolumeSource = {.name = "EphemeralVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.EphemeralVolumeSource", .doc = "", .fields = f_core_v1_EphemeralVolumeSource, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_core_v1_PersistentVolumeClaimTemplate[] = {
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_core_v1_PersistentVolumeClaimSpec, NULL, NULL, "v1.PersistentVolumeClaimSpec", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PersistentVolumeClaimTemplate = {.name = "PersistentVolumeClaimTemplate", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PersistentVolumeClaimTemplate", .doc = "", .fields = f_core_v1_PersistentVolumeClaimTemplate, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_ContainerPort[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"hostPort", NULL, NULL, NULL, "int32", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"containerPort", NULL, NULL, NULL, "int32", 3, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"protocol", &api_type_core_v1_Protocol, NULL, NULL, "v1.Protocol", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"hostIP", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ContainerPort = {.name = "ContainerPort", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ContainerPort", .doc = "A port that a container listens on.", .fields = f_core_v1_ContainerPort, .fields_n = 5, .order = (const uint8_t *)"\000\001\002\003\004", .order_n = 5};
static const struct api_field f_core_v1_VolumeMount[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"readOnly", NULL, NULL, NULL, "bool", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"recursiveReadOnly", &api_type_core_v1_RecursiveReadOnlyMode, NULL, NULL, "v1.RecursiveReadOnlyMode", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"mountPath", NULL, NULL, NULL, "string", 3, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"subPath", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"mountPropagation", &api_type_core_v1_MountPropagationMode, NULL, NULL, "v1.MountPropagationMode", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"subPathExpr", NULL, NULL, NULL, "string", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_VolumeMount = {.name = "VolumeMount", .go_package = "v1", .openapi = "io.k8s.api.core.v1.VolumeMount", .doc = "Where a container sees a volume.", .fields = f_core_v1_VolumeMount, .fields_n = 7, .order = (const uint8_t *)"\000\001\003\004\005\006\002", .order_n = 7};
static const struct api_field f_core_v1_VolumeDevice[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"devicePath", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_VolumeDevice = {.name = "VolumeDevice", .go_package = "v1", .openapi = "io.k8s.api.core.v1.VolumeDevice", .doc = "", .fields = f_core_v1_VolumeDevice, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_EnvVar[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"value", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"valueFrom", &api_type_core_v1_EnvVarSource, NULL, NULL, "v1.EnvVarSource", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_EnvVar = {.name = "EnvVar", .go_package = "v1", .openapi = "io.k8s.api.core.v1.EnvVar", .doc = "An environment variable.", .fields = f_core_v1_EnvVar, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_core_v1_EnvVarSource[] = {
	{"fieldRef", &api_type_core_v1_ObjectFieldSelector, NULL, NULL, "v1.ObjectFieldSelector", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"resourceFieldRef", &api_type_core_v1_ResourceFieldSelector, NULL, NULL, "v1.ResourceFieldSelector", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"configMapKeyRef", &api_type_core_v1_ConfigMapKeySelector, NULL, NULL, "v1.ConfigMapKeySelector", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"secretKeyRef", &api_type_core_v1_SecretKeySelector, NULL, NULL, "v1.SecretKeySelector", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"fileKeyRef", &api_type_core_v1_FileKeySelector, NULL, NULL, "v1.FileKeySelector", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_EnvVarSource = {.name = "EnvVarSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.EnvVarSource", .doc = "Where the value of an environment variable comes from.", .fields = f_core_v1_EnvVarSource, .fields_n = 5, .order = (const uint8_t *)"\000\001\002\003\004", .order_n = 5};
static const struct api_field f_core_v1_FileKeySelector[] = {
	{"volumeName", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"path", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"key", NULL, NULL, NULL, "string", 3, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"optional", NULL, NULL, NULL, "bool", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_FileKeySelector = {.name = "FileKeySelector", .go_package = "v1", .openapi = "io.k8s.api.core.v1.FileKeySelector", .doc = "", .fields = f_core_v1_FileKeySelector, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4, .atomic = true};
static const struct api_field f_core_v1_ObjectFieldSelector[] = {
	{"apiVersion", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"fieldPath", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ObjectFieldSelector = {.name = "ObjectFieldSelector", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ObjectFieldSelector", .doc = "A field of the Pod.", .fields = f_core_v1_ObjectFieldSelector, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2, .atomic = true};
static const struct api_field f_core_v1_ResourceFieldSelector[] = {
	{"containerName", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"resource", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"divisor", NULL, NULL, NULL, "resource.Quantity", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ResourceFieldSelector = {.name = "ResourceFieldSelector", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ResourceFieldSelector", .doc = "A resource of a container.", .fields = f_core_v1_ResourceFieldSelector, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3, .atomic = true};
static const struct api_field f_core_v1_ConfigMapKeySelector[] = {
	{"name", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"key", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"optional", NULL, NULL, NULL, "bool", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
static const struct api_embed b_core_v1_ConfigMapKeySelector[] = {{&api_type_core_v1_LocalObjectReference, 1, false}};
const struct api_type api_type_core_v1_ConfigMapKeySelector = {.name = "ConfigMapKeySelector", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ConfigMapKeySelector", .doc = "A key of a ConfigMap.", .fields = f_core_v1_ConfigMapKeySelector, .fields_n = 3, .embeds = b_core_v1_ConfigMapKeySelector, .embeds_n = 1, .order = (const uint8_t *)"\003\001\002", .order_n = 3, .atomic = true};
static const struct api_field f_core_v1_SecretKeySelector[] = {
	{"name", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"key", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"optional", NULL, NULL, NULL, "bool", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
static const struct api_embed b_core_v1_SecretKeySelector[] = {{&api_type_core_v1_LocalObjectReference, 1, false}};
const struct api_type api_type_core_v1_SecretKeySelector = {.name = "SecretKeySelector", .go_package = "v1", .openapi = "io.k8s.api.core.v1.SecretKeySelector", .doc = "A key of a Secret.", .fields = f_core_v1_SecretKeySelector, .fields_n = 3, .embeds = b_core_v1_SecretKeySelector, .embeds_n = 1, .order = (const uint8_t *)"\003\001\002", .order_n = 3, .atomic = true};
static const struct api_field f_core_v1_EnvFromSource[] = {
	{"prefix", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"configMapRef", &api_type_core_v1_ConfigMapEnvSource, NULL, NULL, "v1.ConfigMapEnvSource", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"secretRef", &api_type_core_v1_SecretEnvSource, NULL, NULL, "v1.SecretEnvSource", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_EnvFromSource = {.name = "EnvFromSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.EnvFromSource", .doc = "A ConfigMap or Secret whose keys become environment variables.", .fields = f_core_v1_EnvFromSource, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_core_v1_ConfigMapEnvSource[] = {
	{"name", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"optional", NULL, NULL, NULL, "bool", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
static const struct api_embed b_core_v1_ConfigMapEnvSource[] = {{&api_type_core_v1_LocalObjectReference, 1, false}};
const struct api_type api_type_core_v1_ConfigMapEnvSource = {.name = "ConfigMapEnvSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ConfigMapEnvSource", .doc = "", .fields = f_core_v1_ConfigMapEnvSource, .fields_n = 2, .embeds = b_core_v1_ConfigMapEnvSource, .embeds_n = 1, .order = (const uint8_t *)"\002\001", .order_n = 2};
static const struct api_field f_core_v1_SecretEnvSource[] = {
	{"name", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"optional", NULL, NULL, NULL, "bool", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
static const struct api_embed b_core_v1_SecretEnvSource[] = {{&api_type_core_v1_LocalObjectReference, 1, false}};
const struct api_type api_type_core_v1_SecretEnvSource = {.name = "SecretEnvSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.SecretEnvSource", .doc = "", .fields = f_core_v1_SecretEnvSource, .fields_n = 2, .embeds = b_core_v1_SecretEnvSource, .embeds_n = 1, .order = (const uint8_t *)"\002\001", .order_n = 2};
static const struct api_field f_core_v1_HTTPHeader[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"value", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_HTTPHeader = {.name = "HTTPHeader", .go_package = "v1", .openapi = "io.k8s.api.core.v1.HTTPHeader", .doc = "", .fields = f_core_v1_HTTPHeader, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_HTTPGetAction[] = {
	{"path", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"port", NULL, NULL, NULL, "intstr.IntOrString", 2, FIELD_REQUIRED, FIELD_INT_OR_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"host", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"scheme", &api_type_core_v1_URIScheme, NULL, NULL, "v1.URIScheme", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"httpHeaders", &api_type_core_v1_HTTPHeader, NULL, NULL, "[]v1.HTTPHeader", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_HTTPGetAction = {.name = "HTTPGetAction", .go_package = "v1", .openapi = "io.k8s.api.core.v1.HTTPGetAction", .doc = "A check by an HTTP GET.", .fields = f_core_v1_HTTPGetAction, .fields_n = 5, .order = (const uint8_t *)"\000\001\002\003\004", .order_n = 5};
static const struct api_field f_core_v1_TCPSocketAction[] = {
	{"port", NULL, NULL, NULL, "intstr.IntOrString", 1, FIELD_REQUIRED, FIELD_INT_OR_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"host", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_TCPSocketAction = {.name = "TCPSocketAction", .go_package = "v1", .openapi = "io.k8s.api.core.v1.TCPSocketAction", .doc = "A check by connecting to a port.", .fields = f_core_v1_TCPSocketAction, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_GRPCAction[] = {
	{"port", NULL, NULL, NULL, "int32", 1, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"service", NULL, NULL, NULL, "string", 2, FIELD_POINTER | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_GRPCAction = {.name = "GRPCAction", .go_package = "v1", .openapi = "io.k8s.api.core.v1.GRPCAction", .doc = "A check by the gRPC health protocol.", .fields = f_core_v1_GRPCAction, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_ExecAction[] = {
	{"command", NULL, NULL, NULL, "[]string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ExecAction = {.name = "ExecAction", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ExecAction", .doc = "A command run in the container.", .fields = f_core_v1_ExecAction, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_core_v1_SleepAction[] = {
	{"seconds", NULL, NULL, NULL, "int64", 1, FIELD_REQUIRED, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_SleepAction = {.name = "SleepAction", .go_package = "v1", .openapi = "io.k8s.api.core.v1.SleepAction", .doc = "", .fields = f_core_v1_SleepAction, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_core_v1_Probe[] = {
	{"exec", &api_type_core_v1_ExecAction, NULL, NULL, "v1.ExecAction", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"httpGet", &api_type_core_v1_HTTPGetAction, NULL, NULL, "v1.HTTPGetAction", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"tcpSocket", &api_type_core_v1_TCPSocketAction, NULL, NULL, "v1.TCPSocketAction", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"grpc", &api_type_core_v1_GRPCAction, NULL, NULL, "v1.GRPCAction", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"initialDelaySeconds", NULL, NULL, NULL, "int32", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"timeoutSeconds", NULL, NULL, NULL, "int32", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"periodSeconds", NULL, NULL, NULL, "int32", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"successThreshold", NULL, NULL, NULL, "int32", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"failureThreshold", NULL, NULL, NULL, "int32", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"terminationGracePeriodSeconds", NULL, NULL, NULL, "int64", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
};
static const struct api_embed b_core_v1_Probe[] = {{&api_type_core_v1_ProbeHandler, 1, false}};
const struct api_type api_type_core_v1_Probe = {.name = "Probe", .go_package = "v1", .openapi = "io.k8s.api.core.v1.Probe", .doc = "A check of a container, made again and again.", .fields = f_core_v1_Probe, .fields_n = 10, .embeds = b_core_v1_Probe, .embeds_n = 1, .order = (const uint8_t *)"\012\004\005\006\007\010\011", .order_n = 7};
static const struct api_field f_core_v1_ContainerResizePolicy[] = {
	{"resourceName", &api_type_core_v1_ResourceName, NULL, NULL, "v1.ResourceName", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"restartPolicy", &api_type_core_v1_ResourceResizeRestartPolicy, NULL, NULL, "v1.ResourceResizeRestartPolicy", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ContainerResizePolicy = {.name = "ContainerResizePolicy", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ContainerResizePolicy", .doc = "", .fields = f_core_v1_ContainerResizePolicy, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_Capabilities[] = {
	{"add", NULL, NULL, NULL, "[]string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"drop", NULL, NULL, NULL, "[]string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_Capabilities = {.name = "Capabilities", .go_package = "v1", .openapi = "io.k8s.api.core.v1.Capabilities", .doc = "Linux capabilities to add and to drop.", .fields = f_core_v1_Capabilities, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_ResourceRequirements[] = {
	{"limits", NULL, NULL, NULL, "map[string]resource.Quantity", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_MAP, LIST_ATOMIC},
	{"requests", NULL, NULL, NULL, "map[string]resource.Quantity", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_MAP, LIST_ATOMIC},
	{"claims", &api_type_core_v1_ResourceClaim, NULL, api_keys_name, "[]v1.ResourceClaim", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
};
const struct api_type api_type_core_v1_ResourceRequirements = {.name = "ResourceRequirements", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ResourceRequirements", .doc = "What a container needs, and what it may use at most.", .fields = f_core_v1_ResourceRequirements, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_core_v1_VolumeResourceRequirements[] = {
	{"limits", NULL, NULL, NULL, "map[string]resource.Quantity", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_MAP, LIST_ATOMIC},
	{"requests", NULL, NULL, NULL, "map[string]resource.Quantity", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_MAP, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_VolumeResourceRequirements = {.name = "VolumeResourceRequirements", .go_package = "v1", .openapi = "io.k8s.api.core.v1.VolumeResourceRequirements", .doc = "", .fields = f_core_v1_VolumeResourceRequirements, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_ResourceClaim[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"request", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ResourceClaim = {.name = "ResourceClaim", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ResourceClaim", .doc = "", .fields = f_core_v1_ResourceClaim, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_Container[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"image", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"command", NULL, NULL, NULL, "[]string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"args", NULL, NULL, NULL, "[]string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"workingDir", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"ports", &api_type_core_v1_ContainerPort, "containerPort", api_keys_containerPort_protocol, "[]v1.ContainerPort", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"envFrom", &api_type_core_v1_EnvFromSource, NULL, NULL, "[]v1.EnvFromSource", 19, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"env", &api_type_core_v1_EnvVar, "name", api_keys_name, "[]v1.EnvVar", 7, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"resources", &api_type_core_v1_ResourceRequirements, NULL, NULL, "v1.ResourceRequirements", 8, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"resizePolicy", &api_type_core_v1_ContainerResizePolicy, NULL, NULL, "[]v1.ContainerResizePolicy", 23, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"restartPolicy", &api_type_core_v1_ContainerRestartPolicy, NULL, NULL, "v1.ContainerRestartPolicy", 24, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"restartPolicyRules", &api_type_core_v1_ContainerRestartRule, NULL, NULL, "[]v1.ContainerRestartRule", 25, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"volumeMounts", &api_type_core_v1_VolumeMount, "mountPath", api_keys_mountPath, "[]v1.VolumeMount", 9, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"volumeDevices", &api_type_core_v1_VolumeDevice, "devicePath", api_keys_devicePath, "[]v1.VolumeDevice", 21, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"livenessProbe", &api_type_core_v1_Probe, NULL, NULL, "v1.Probe", 10, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"readinessProbe", &api_type_core_v1_Probe, NULL, NULL, "v1.Probe", 11, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"startupProbe", &api_type_core_v1_Probe, NULL, NULL, "v1.Probe", 22, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"lifecycle", &api_type_core_v1_Lifecycle, NULL, NULL, "v1.Lifecycle", 12, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"terminationMessagePath", NULL, NULL, NULL, "string", 13, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"terminationMessagePolicy", &api_type_core_v1_TerminationMessagePolicy, NULL, NULL, "v1.TerminationMessagePolicy", 20, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"imagePullPolicy", &api_type_core_v1_PullPolicy, NULL, NULL, "v1.PullPolicy", 14, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"securityContext", &api_type_core_v1_SecurityContext, NULL, NULL, "v1.SecurityContext", 15, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"stdin", NULL, NULL, NULL, "bool", 16, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"stdinOnce", NULL, NULL, NULL, "bool", 17, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"tty", NULL, NULL, NULL, "bool", 18, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_Container = {.name = "Container", .go_package = "v1", .openapi = "io.k8s.api.core.v1.Container", .doc = "One program of a Pod, from an image.", .fields = f_core_v1_Container, .fields_n = 25, .order = (const uint8_t *)"\000\001\002\003\004\005\007\010\014\016\017\021\022\024\025\026\027\030\006\023\015\020\011\012\013", .order_n = 25};
static const struct api_field f_core_v1_ProbeHandler[] = {
	{"exec", &api_type_core_v1_ExecAction, NULL, NULL, "v1.ExecAction", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"httpGet", &api_type_core_v1_HTTPGetAction, NULL, NULL, "v1.HTTPGetAction", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"tcpSocket", &api_type_core_v1_TCPSocketAction, NULL, NULL, "v1.TCPSocketAction", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"grpc", &api_type_core_v1_GRPCAction, NULL, NULL, "v1.GRPCAction", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ProbeHandler = {.name = "ProbeHandler", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ProbeHandler", .doc = "How a check is made.", .fields = f_core_v1_ProbeHandler, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_core_v1_LifecycleHandler[] = {
	{"exec", &api_type_core_v1_ExecAction, NULL, NULL, "v1.ExecAction", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"httpGet", &api_type_core_v1_HTTPGetAction, NULL, NULL, "v1.HTTPGetAction", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"tcpSocket", &api_type_core_v1_TCPSocketAction, NULL, NULL, "v1.TCPSocketAction", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"sleep", &api_type_core_v1_SleepAction, NULL, NULL, "v1.SleepAction", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_LifecycleHandler = {.name = "LifecycleHandler", .go_package = "v1", .openapi = "io.k8s.api.core.v1.LifecycleHandler", .doc = "One action of a lifecycle.", .fields = f_core_v1_LifecycleHandler, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_core_v1_Lifecycle[] = {
	{"postStart", &api_type_core_v1_LifecycleHandler, NULL, NULL, "v1.LifecycleHandler", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"preStop", &api_type_core_v1_LifecycleHandler, NULL, NULL, "v1.LifecycleHandler", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"stopSignal", &api_type_core_v1_Signal, NULL, NULL, "v1.Signal", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_Lifecycle = {.name = "Lifecycle", .go_package = "v1", .openapi = "io.k8s.api.core.v1.Lifecycle", .doc = "What is done after a container starts and before it stops.", .fields = f_core_v1_Lifecycle, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_core_v1_ContainerStateWaiting[] = {
	{"reason", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"message", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ContainerStateWaiting = {.name = "ContainerStateWaiting", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ContainerStateWaiting", .doc = "", .fields = f_core_v1_ContainerStateWaiting, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_ContainerStateRunning[] = {
	{"startedAt", NULL, NULL, NULL, "v1.Time", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ContainerStateRunning = {.name = "ContainerStateRunning", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ContainerStateRunning", .doc = "", .fields = f_core_v1_ContainerStateRunning, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_core_v1_ContainerStateTerminated[] = {
	{"exitCode", NULL, NULL, NULL, "int32", 1, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"signal", NULL, NULL, NULL, "int32", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"reason", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"message", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"startedAt", NULL, NULL, NULL, "v1.Time", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"finishedAt", NULL, NULL, NULL, "v1.Time", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"containerID", NULL, NULL, NULL, "string", 7, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ContainerStateTerminated = {.name = "ContainerStateTerminated", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ContainerStateTerminated", .doc = "", .fields = f_core_v1_ContainerStateTerminated, .fields_n = 7, .order = (const uint8_t *)"\000\001\002\003\004\005\006", .order_n = 7};
static const struct api_field f_core_v1_ContainerState[] = {
	{"waiting", &api_type_core_v1_ContainerStateWaiting, NULL, NULL, "v1.ContainerStateWaiting", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"running", &api_type_core_v1_ContainerStateRunning, NULL, NULL, "v1.ContainerStateRunning", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"terminated", &api_type_core_v1_ContainerStateTerminated, NULL, NULL, "v1.ContainerStateTerminated", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ContainerState = {.name = "ContainerState", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ContainerState", .doc = "Waiting, running or terminated.", .fields = f_core_v1_ContainerState, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_core_v1_ContainerStatus[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"state", &api_type_core_v1_ContainerState, NULL, NULL, "v1.ContainerState", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"lastState", &api_type_core_v1_ContainerState, NULL, NULL, "v1.ContainerState", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"ready", NULL, NULL, NULL, "bool", 4, FIELD_REQUIRED, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"restartCount", NULL, NULL, NULL, "int32", 5, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"image", NULL, NULL, NULL, "string", 6, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"imageID", NULL, NULL, NULL, "string", 7, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"containerID", NULL, NULL, NULL, "string", 8, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"started", NULL, NULL, NULL, "bool", 9, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"allocatedResources", NULL, NULL, NULL, "map[string]resource.Quantity", 10, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_MAP, LIST_ATOMIC},
	{"resources", &api_type_core_v1_ResourceRequirements, NULL, NULL, "v1.ResourceRequirements", 11, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"volumeMounts", &api_type_core_v1_VolumeMountStatus, "mountPath", api_keys_mountPath, "[]v1.VolumeMountStatus", 12, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"user", &api_type_core_v1_ContainerUser, NULL, NULL, "v1.ContainerUser", 13, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"allocatedResourcesStatus", &api_type_core_v1_ResourceStatus, "name", api_keys_name, "[]v1.ResourceStatus", 14, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"stopSignal", &api_type_core_v1_Signal, NULL, NULL, "v1.Signal", 15, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ContainerStatus = {.name = "ContainerStatus", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ContainerStatus", .doc = "State of one container.", .fields = f_core_v1_ContainerStatus, .fields_n = 15, .order = (const uint8_t *)"\000\001\002\003\004\005\006\007\010\011\012\013\014\015\016", .order_n = 15};
static const struct api_field f_core_v1_ResourceStatus[] = {
	{"name", &api_type_core_v1_ResourceName, NULL, NULL, "v1.ResourceName", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"resources", &api_type_core_v1_ResourceHealth, NULL, api_keys_resourceID, "[]v1.ResourceHealth", 2, FIELD_OMITEMPTY | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
};
const struct api_type api_type_core_v1_ResourceStatus = {.name = "ResourceStatus", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ResourceStatus", .doc = "", .fields = f_core_v1_ResourceStatus, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_ResourceHealth[] = {
	{"resourceID", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"health", &api_type_core_v1_ResourceHealthStatus, NULL, NULL, "v1.ResourceHealthStatus", 2, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ResourceHealth = {.name = "ResourceHealth", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ResourceHealth", .doc = "", .fields = f_core_v1_ResourceHealth, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_ContainerUser[] = {
	{"linux", &api_type_core_v1_LinuxContainerUser, NULL, NULL, "v1.LinuxContainerUser", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ContainerUser = {.name = "ContainerUser", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ContainerUser", .doc = "", .fields = f_core_v1_ContainerUser, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_core_v1_LinuxContainerUser[] = {
	{"uid", NULL, NULL, NULL, "int64", 1, FIELD_REQUIRED, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"gid", NULL, NULL, NULL, "int64", 2, FIELD_REQUIRED, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"supplementalGroups", NULL, NULL, NULL, "[]int64", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_INT64, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_LinuxContainerUser = {.name = "LinuxContainerUser", .go_package = "v1", .openapi = "io.k8s.api.core.v1.LinuxContainerUser", .doc = "", .fields = f_core_v1_LinuxContainerUser, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_core_v1_PodCondition[] = {
	{"type", &api_type_core_v1_PodConditionType, NULL, NULL, "v1.PodConditionType", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"observedGeneration", NULL, NULL, NULL, "int64", 7, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_core_v1_ConditionStatus, NULL, NULL, "v1.ConditionStatus", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"lastProbeTime", NULL, NULL, NULL, "v1.Time", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"lastTransitionTime", NULL, NULL, NULL, "v1.Time", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"reason", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"message", NULL, NULL, NULL, "string", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PodCondition = {.name = "PodCondition", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodCondition", .doc = "", .fields = f_core_v1_PodCondition, .fields_n = 7, .order = (const uint8_t *)"\000\002\003\004\005\006\001", .order_n = 7};
static const struct api_field f_core_v1_VolumeMountStatus[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"mountPath", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"readOnly", NULL, NULL, NULL, "bool", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"recursiveReadOnly", &api_type_core_v1_RecursiveReadOnlyMode, NULL, NULL, "v1.RecursiveReadOnlyMode", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_VolumeMountStatus = {.name = "VolumeMountStatus", .go_package = "v1", .openapi = "io.k8s.api.core.v1.VolumeMountStatus", .doc = "", .fields = f_core_v1_VolumeMountStatus, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_core_v1_ContainerRestartRule[] = {
	{"action", &api_type_core_v1_ContainerRestartRuleAction, NULL, NULL, "v1.ContainerRestartRuleAction", 1, FIELD_OMITEMPTY | FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"exitCodes", &api_type_core_v1_ContainerRestartRuleOnExitCodes, NULL, NULL, "v1.ContainerRestartRuleOnExitCodes", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ContainerRestartRule = {.name = "ContainerRestartRule", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ContainerRestartRule", .doc = "", .fields = f_core_v1_ContainerRestartRule, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_ContainerRestartRuleOnExitCodes[] = {
	{"operator", &api_type_core_v1_ContainerRestartRuleOnExitCodesOperator, NULL, NULL, "v1.ContainerRestartRuleOnExitCodesOperator", 1, FIELD_OMITEMPTY | FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"values", NULL, NULL, NULL, "[]int32", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_INT32, SHAPE_LIST, LIST_SET},
};
const struct api_type api_type_core_v1_ContainerRestartRuleOnExitCodes = {.name = "ContainerRestartRuleOnExitCodes", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ContainerRestartRuleOnExitCodes", .doc = "", .fields = f_core_v1_ContainerRestartRuleOnExitCodes, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_NodeSelector[] = {
	{"nodeSelectorTerms", &api_type_core_v1_NodeSelectorTerm, NULL, NULL, "[]v1.NodeSelectorTerm", 1, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_NodeSelector = {.name = "NodeSelector", .go_package = "v1", .openapi = "io.k8s.api.core.v1.NodeSelector", .doc = "", .fields = f_core_v1_NodeSelector, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1, .atomic = true};
static const struct api_field f_core_v1_NodeSelectorTerm[] = {
	{"matchExpressions", &api_type_core_v1_NodeSelectorRequirement, NULL, NULL, "[]v1.NodeSelectorRequirement", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"matchFields", &api_type_core_v1_NodeSelectorRequirement, NULL, NULL, "[]v1.NodeSelectorRequirement", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_NodeSelectorTerm = {.name = "NodeSelectorTerm", .go_package = "v1", .openapi = "io.k8s.api.core.v1.NodeSelectorTerm", .doc = "", .fields = f_core_v1_NodeSelectorTerm, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2, .atomic = true};
static const struct api_field f_core_v1_NodeSelectorRequirement[] = {
	{"key", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"operator", &api_type_core_v1_NodeSelectorOperator, NULL, NULL, "v1.NodeSelectorOperator", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"values", NULL, NULL, NULL, "[]string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_NodeSelectorRequirement = {.name = "NodeSelectorRequirement", .go_package = "v1", .openapi = "io.k8s.api.core.v1.NodeSelectorRequirement", .doc = "", .fields = f_core_v1_NodeSelectorRequirement, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_core_v1_TopologySelectorTerm[] = {
	{"matchLabelExpressions", &api_type_core_v1_TopologySelectorLabelRequirement, NULL, NULL, "[]v1.TopologySelectorLabelRequirement", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_TopologySelectorTerm = {.name = "TopologySelectorTerm", .go_package = "v1", .openapi = "io.k8s.api.core.v1.TopologySelectorTerm", .doc = "", .fields = f_core_v1_TopologySelectorTerm, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1, .atomic = true};
static const struct api_field f_core_v1_TopologySelectorLabelRequirement[] = {
	{"key", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"values", NULL, NULL, NULL, "[]string", 2, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_TopologySelectorLabelRequirement = {.name = "TopologySelectorLabelRequirement", .go_package = "v1", .openapi = "io.k8s.api.core.v1.TopologySelectorLabelRequirement", .doc = "", .fields = f_core_v1_TopologySelectorLabelRequirement, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_Affinity[] = {
	{"nodeAffinity", &api_type_core_v1_NodeAffinity, NULL, NULL, "v1.NodeAffinity", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"podAffinity", &api_type_core_v1_PodAffinity, NULL, NULL, "v1.PodAffinity", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"podAntiAffinity", &api_type_core_v1_PodAntiAffinity, NULL, NULL, "v1.PodAntiAffinity", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_Affinity = {.name = "Affinity", .go_package = "v1", .openapi = "io.k8s.api.core.v1.Affinity", .doc = "Rules that draw a Pod to nodes or Pods, or keep it away.", .fields = f_core_v1_Affinity, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_core_v1_PodAffinity[] = {
	{"requiredDuringSchedulingIgnoredDuringExecution", &api_type_core_v1_PodAffinityTerm, NULL, NULL, "[]v1.PodAffinityTerm", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"preferredDuringSchedulingIgnoredDuringExecution", &api_type_core_v1_WeightedPodAffinityTerm, NULL, NULL, "[]v1.WeightedPodAffinityTerm", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PodAffinity = {.name = "PodAffinity", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodAffinity", .doc = "", .fields = f_core_v1_PodAffinity, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_PodAntiAffinity[] = {
	{"requiredDuringSchedulingIgnoredDuringExecution", &api_type_core_v1_PodAffinityTerm, NULL, NULL, "[]v1.PodAffinityTerm", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"preferredDuringSchedulingIgnoredDuringExecution", &api_type_core_v1_WeightedPodAffinityTerm, NULL, NULL, "[]v1.WeightedPodAffinityTerm", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PodAntiAffinity = {.name = "PodAntiAffinity", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodAntiAffinity", .doc = "", .fields = f_core_v1_PodAntiAffinity, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_WeightedPodAffinityTerm[] = {
	{"weight", NULL, NULL, NULL, "int32", 1, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"podAffinityTerm", &api_type_core_v1_PodAffinityTerm, NULL, NULL, "v1.PodAffinityTerm", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_WeightedPodAffinityTerm = {.name = "WeightedPodAffinityTerm", .go_package = "v1", .openapi = "io.k8s.api.core.v1.WeightedPodAffinityTerm", .doc = "", .fields = f_core_v1_WeightedPodAffinityTerm, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_PodAffinityTerm[] = {
	{"labelSelector", &api_type_meta_v1_LabelSelector, NULL, NULL, "v1.LabelSelector", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"namespaces", NULL, NULL, NULL, "[]string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"topologyKey", NULL, NULL, NULL, "string", 3, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"namespaceSelector", &api_type_meta_v1_LabelSelector, NULL, NULL, "v1.LabelSelector", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"matchLabelKeys", NULL, NULL, NULL, "[]string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"mismatchLabelKeys", NULL, NULL, NULL, "[]string", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PodAffinityTerm = {.name = "PodAffinityTerm", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodAffinityTerm", .doc = "", .fields = f_core_v1_PodAffinityTerm, .fields_n = 6, .order = (const uint8_t *)"\000\001\002\003\004\005", .order_n = 6};
static const struct api_field f_core_v1_NodeAffinity[] = {
	{"requiredDuringSchedulingIgnoredDuringExecution", &api_type_core_v1_NodeSelector, NULL, NULL, "v1.NodeSelector", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"preferredDuringSchedulingIgnoredDuringExecution", &api_type_core_v1_PreferredSchedulingTerm, NULL, NULL, "[]v1.PreferredSchedulingTerm", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_NodeAffinity = {.name = "NodeAffinity", .go_package = "v1", .openapi = "io.k8s.api.core.v1.NodeAffinity", .doc = "", .fields = f_core_v1_NodeAffinity, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_PreferredSchedulingTerm[] = {
	{"weight", NULL, NULL, NULL, "int32", 1, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"preference", &api_type_core_v1_NodeSelectorTerm, NULL, NULL, "v1.NodeSelectorTerm", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PreferredSchedulingTerm = {.name = "PreferredSchedulingTerm", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PreferredSchedulingTerm", .doc = "", .fields = f_core_v1_PreferredSchedulingTerm, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_Taint[] = {
	{"key", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"value", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"effect", &api_type_core_v1_TaintEffect, NULL, NULL, "v1.TaintEffect", 3, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"timeAdded", NULL, NULL, NULL, "v1.Time", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_Taint = {.name = "Taint", .go_package = "v1", .openapi = "io.k8s.api.core.v1.Taint", .doc = "A mark on a node that keeps Pods away.", .fields = f_core_v1_Taint, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_core_v1_Toleration[] = {
	{"key", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"operator", &api_type_core_v1_TolerationOperator, NULL, NULL, "v1.TolerationOperator", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"value", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"effect", &api_type_core_v1_TaintEffect, NULL, NULL, "v1.TaintEffect", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"tolerationSeconds", NULL, NULL, NULL, "int64", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_Toleration = {.name = "Toleration", .go_package = "v1", .openapi = "io.k8s.api.core.v1.Toleration", .doc = "A taint that a Pod puts up with.", .fields = f_core_v1_Toleration, .fields_n = 5, .order = (const uint8_t *)"\000\001\002\003\004", .order_n = 5};
static const struct api_field f_core_v1_PodReadinessGate[] = {
	{"conditionType", &api_type_core_v1_PodConditionType, NULL, NULL, "v1.PodConditionType", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PodReadinessGate = {.name = "PodReadinessGate", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodReadinessGate", .doc = "", .fields = f_core_v1_PodReadinessGate, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_core_v1_PodSpec[] = {
	{"volumes", &api_type_core_v1_Volume, "name", api_keys_name, "[]v1.Volume", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_PATCH_REPLACE_KEYS | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"initContainers", &api_type_core_v1_Container, "name", api_keys_name, "[]v1.Container", 20, FIELD_OMITEMPTY | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"containers", &api_type_core_v1_Container, "name", api_keys_name, "[]v1.Container", 2, FIELD_REQUIRED | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"ephemeralContainers", &api_type_core_v1_EphemeralContainer, "name", api_keys_name, "[]v1.EphemeralContainer", 34, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"restartPolicy", &api_type_core_v1_RestartPolicy, NULL, NULL, "v1.RestartPolicy", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"terminationGracePeriodSeconds", NULL, NULL, NULL, "int64", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"activeDeadlineSeconds", NULL, NULL, NULL, "int64", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"dnsPolicy", &api_type_core_v1_DNSPolicy, NULL, NULL, "v1.DNSPolicy", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"nodeSelector", NULL, NULL, NULL, "map[string]string", 7, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_ATOMIC, FIELD_STRING, SHAPE_MAP, LIST_ATOMIC},
	{"serviceAccountName", NULL, NULL, NULL, "string", 8, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"serviceAccount", NULL, NULL, NULL, "string", 9, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"automountServiceAccountToken", NULL, NULL, NULL, "bool", 21, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"nodeName", NULL, NULL, NULL, "string", 10, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"hostNetwork", NULL, NULL, NULL, "bool", 11, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"hostPID", NULL, NULL, NULL, "bool", 12, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"hostIPC", NULL, NULL, NULL, "bool", 13, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"shareProcessNamespace", NULL, NULL, NULL, "bool", 27, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"securityContext", &api_type_core_v1_PodSecurityContext, NULL, NULL, "v1.PodSecurityContext", 14, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"imagePullSecrets", &api_type_core_v1_LocalObjectReference, "name", api_keys_name, "[]v1.LocalObjectReference", 15, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"hostname", NULL, NULL, NULL, "string", 16, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"subdomain", NULL, NULL, NULL, "string", 17, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"affinity", &api_type_core_v1_Affinity, NULL, NULL, "v1.Affinity", 18, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"schedulerName", NULL, NULL, NULL, "string", 19, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"tolerations", &api_type_core_v1_Toleration, NULL, NULL, "[]v1.Toleration", 22, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"hostAliases", &api_type_core_v1_HostAlias, "ip", api_keys_ip, "[]v1.HostAlias", 23, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"priorityClassName", NULL, NULL, NULL, "string", 24, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"priority", NULL, NULL, NULL, "int32", 25, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"dnsConfig", &api_type_core_v1_PodDNSConfig, NULL, NULL, "v1.PodDNSConfig", 26, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"readinessGates", &api_type_core_v1_PodReadinessGate, NULL, NULL, "[]v1.PodReadinessGate", 28, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"runtimeClassName", NULL, NULL, NULL, "string", 29, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"enableServiceLinks", NULL, NULL, NULL, "bool", 30, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"preemptionPolicy", &api_type_core_v1_PreemptionPolicy, NULL, NULL, "v1.PreemptionPolicy", 31, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"overhead", NULL, NULL, NULL, "map[string]resource.Quantity", 32, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_MAP, LIST_ATOMIC},
	{"topologySpreadConstraints", &api_type_core_v1_TopologySpreadConstraint, "topologyKey", api_keys_topologyKey_whenUnsatisfiable, "[]v1.TopologySpreadConstraint", 33, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"setHostnameAsFQDN", NULL, NULL, NULL, "bool", 35, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"os", &api_type_core_v1_PodOS, NULL, NULL, "v1.PodOS", 36, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"hostUsers", NULL, NULL, NULL, "bool", 37, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"schedulingGates", &api_type_core_v1_PodSchedulingGate, "name", api_keys_name, "[]v1.PodSchedulingGate", 38, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"resourceClaims", &api_type_core_v1_PodResourceClaim, "name", api_keys_name, "[]v1.PodResourceClaim", 39, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_PATCH_REPLACE_KEYS | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"resources", &api_type_core_v1_ResourceRequirements, NULL, NULL, "v1.ResourceRequirements", 40, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"hostnameOverride", NULL, NULL, NULL, "string", 41, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"workloadRef", &api_type_core_v1_WorkloadReference, NULL, NULL, "v1.WorkloadReference", 42, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PodSpec = {.name = "PodSpec", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodSpec", .doc = "What a Pod shall run, and where.", .fields = f_core_v1_PodSpec, .fields_n = 42, .order = (const uint8_t *)"\000\002\004\005\006\007\010\011\012\014\015\016\017\021\022\023\024\025\026\001\013\027\030\031\032\033\020\034\035\036\037\040\041\003\042\043\044\045\046\047\050\051", .order_n = 42};
static const struct api_field f_core_v1_PodResourceClaim[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"resourceClaimName", NULL, NULL, NULL, "string", 3, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"resourceClaimTemplateName", NULL, NULL, NULL, "string", 4, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PodResourceClaim = {.name = "PodResourceClaim", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodResourceClaim", .doc = "", .fields = f_core_v1_PodResourceClaim, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_core_v1_PodResourceClaimStatus[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"resourceClaimName", NULL, NULL, NULL, "string", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PodResourceClaimStatus = {.name = "PodResourceClaimStatus", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodResourceClaimStatus", .doc = "", .fields = f_core_v1_PodResourceClaimStatus, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_PodExtendedResourceClaimStatus[] = {
	{"requestMappings", &api_type_core_v1_ContainerExtendedResourceRequest, NULL, NULL, "[]v1.ContainerExtendedResourceRequest", 1, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"resourceClaimName", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PodExtendedResourceClaimStatus = {.name = "PodExtendedResourceClaimStatus", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodExtendedResourceClaimStatus", .doc = "", .fields = f_core_v1_PodExtendedResourceClaimStatus, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_ContainerExtendedResourceRequest[] = {
	{"containerName", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"resourceName", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"requestName", NULL, NULL, NULL, "string", 3, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ContainerExtendedResourceRequest = {.name = "ContainerExtendedResourceRequest", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ContainerExtendedResourceRequest", .doc = "", .fields = f_core_v1_ContainerExtendedResourceRequest, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_core_v1_PodOS[] = {
	{"name", &api_type_core_v1_OSName, NULL, NULL, "v1.OSName", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PodOS = {.name = "PodOS", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodOS", .doc = "", .fields = f_core_v1_PodOS, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_core_v1_PodSchedulingGate[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PodSchedulingGate = {.name = "PodSchedulingGate", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodSchedulingGate", .doc = "", .fields = f_core_v1_PodSchedulingGate, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_core_v1_WorkloadReference[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"podGroup", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"podGroupReplicaKey", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_WorkloadReference = {.name = "WorkloadReference", .go_package = "v1", .openapi = "io.k8s.api.core.v1.WorkloadReference", .doc = "", .fields = f_core_v1_WorkloadReference, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_core_v1_TopologySpreadConstraint[] = {
	{"maxSkew", NULL, NULL, NULL, "int32", 1, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"topologyKey", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"whenUnsatisfiable", &api_type_core_v1_UnsatisfiableConstraintAction, NULL, NULL, "v1.UnsatisfiableConstraintAction", 3, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"labelSelector", &api_type_meta_v1_LabelSelector, NULL, NULL, "v1.LabelSelector", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"minDomains", NULL, NULL, NULL, "int32", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"nodeAffinityPolicy", &api_type_core_v1_NodeInclusionPolicy, NULL, NULL, "v1.NodeInclusionPolicy", 6, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"nodeTaintsPolicy", &api_type_core_v1_NodeInclusionPolicy, NULL, NULL, "v1.NodeInclusionPolicy", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"matchLabelKeys", NULL, NULL, NULL, "[]string", 8, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_TopologySpreadConstraint = {.name = "TopologySpreadConstraint", .go_package = "v1", .openapi = "io.k8s.api.core.v1.TopologySpreadConstraint", .doc = "How evenly Pods are spread.", .fields = f_core_v1_TopologySpreadConstraint, .fields_n = 8, .order = (const uint8_t *)"\000\001\002\003\004\005\006\007", .order_n = 8};
static const struct api_field f_core_v1_HostAlias[] = {
	{"ip", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"hostnames", NULL, NULL, NULL, "[]string", 2, FIELD_OMITEMPTY | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_HostAlias = {.name = "HostAlias", .go_package = "v1", .openapi = "io.k8s.api.core.v1.HostAlias", .doc = "A line for the hosts file of a Pod.", .fields = f_core_v1_HostAlias, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_PodSecurityContext[] = {
	{"seLinuxOptions", &api_type_core_v1_SELinuxOptions, NULL, NULL, "v1.SELinuxOptions", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"windowsOptions", &api_type_core_v1_WindowsSecurityContextOptions, NULL, NULL, "v1.WindowsSecurityContextOptions", 8, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"runAsUser", NULL, NULL, NULL, "int64", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"runAsGroup", NULL, NULL, NULL, "int64", 6, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"runAsNonRoot", NULL, NULL, NULL, "bool", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"supplementalGroups", NULL, NULL, NULL, "[]int64", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_INT64, SHAPE_LIST, LIST_ATOMIC},
	{"supplementalGroupsPolicy", &api_type_core_v1_SupplementalGroupsPolicy, NULL, NULL, "v1.SupplementalGroupsPolicy", 12, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"fsGroup", NULL, NULL, NULL, "int64", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"sysctls", &api_type_core_v1_Sysctl, NULL, NULL, "[]v1.Sysctl", 7, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"fsGroupChangePolicy", &api_type_core_v1_PodFSGroupChangePolicy, NULL, NULL, "v1.PodFSGroupChangePolicy", 9, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"seccompProfile", &api_type_core_v1_SeccompProfile, NULL, NULL, "v1.SeccompProfile", 10, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"appArmorProfile", &api_type_core_v1_AppArmorProfile, NULL, NULL, "v1.AppArmorProfile", 11, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"seLinuxChangePolicy", &api_type_core_v1_PodSELinuxChangePolicy, NULL, NULL, "v1.PodSELinuxChangePolicy", 13, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PodSecurityContext = {.name = "PodSecurityContext", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodSecurityContext", .doc = "Privileges of all containers of a Pod.", .fields = f_core_v1_PodSecurityContext, .fields_n = 13, .order = (const uint8_t *)"\000\002\004\005\007\003\010\001\011\012\013\006\014", .order_n = 13};
static const struct api_field f_core_v1_SeccompProfile[] = {
	{"type", &api_type_core_v1_SeccompProfileType, NULL, NULL, "v1.SeccompProfileType", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"localhostProfile", NULL, NULL, NULL, "string", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_SeccompProfile = {.name = "SeccompProfile", .go_package = "v1", .openapi = "io.k8s.api.core.v1.SeccompProfile", .doc = "System calls that are allowed.", .fields = f_core_v1_SeccompProfile, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2, .unions = "[{\"discriminator\":\"type\",\"fields-to-discriminateBy\":{\"localhostProfile\":\"LocalhostProfile\"}}]"};
static const struct api_field f_core_v1_AppArmorProfile[] = {
	{"type", &api_type_core_v1_AppArmorProfileType, NULL, NULL, "v1.AppArmorProfileType", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"localhostProfile", NULL, NULL, NULL, "string", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_AppArmorProfile = {.name = "AppArmorProfile", .go_package = "v1", .openapi = "io.k8s.api.core.v1.AppArmorProfile", .doc = "AppArmor profile that is used.", .fields = f_core_v1_AppArmorProfile, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2, .unions = "[{\"discriminator\":\"type\",\"fields-to-discriminateBy\":{\"localhostProfile\":\"LocalhostProfile\"}}]"};
static const struct api_field f_core_v1_PodDNSConfig[] = {
	{"nameservers", NULL, NULL, NULL, "[]string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"searches", NULL, NULL, NULL, "[]string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"options", &api_type_core_v1_PodDNSConfigOption, NULL, NULL, "[]v1.PodDNSConfigOption", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PodDNSConfig = {.name = "PodDNSConfig", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodDNSConfig", .doc = "Name servers and search list of a Pod.", .fields = f_core_v1_PodDNSConfig, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_core_v1_PodDNSConfigOption[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"value", NULL, NULL, NULL, "string", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PodDNSConfigOption = {.name = "PodDNSConfigOption", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodDNSConfigOption", .doc = "", .fields = f_core_v1_PodDNSConfigOption, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_PodIP[] = {
	{"ip", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PodIP = {.name = "PodIP", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodIP", .doc = "", .fields = f_core_v1_PodIP, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_core_v1_HostIP[] = {
	{"ip", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_HostIP = {.name = "HostIP", .go_package = "v1", .openapi = "io.k8s.api.core.v1.HostIP", .doc = "", .fields = f_core_v1_HostIP, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_core_v1_EphemeralContainerCommon[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"image", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"command", NULL, NULL, NULL, "[]string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"args", NULL, NULL, NULL, "[]string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"workingDir", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"ports", &api_type_core_v1_ContainerPort, "containerPort", api_keys_containerPort_protocol, "[]v1.ContainerPort", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"envFrom", &api_type_core_v1_EnvFromSource, NULL, NULL, "[]v1.EnvFromSource", 19, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"env", &api_type_core_v1_EnvVar, "name", api_keys_name, "[]v1.EnvVar", 7, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"resources", &api_type_core_v1_ResourceRequirements, NULL, NULL, "v1.ResourceRequirements", 8, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"resizePolicy", &api_type_core_v1_ContainerResizePolicy, NULL, NULL, "[]v1.ContainerResizePolicy", 23, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"restartPolicy", &api_type_core_v1_ContainerRestartPolicy, NULL, NULL, "v1.ContainerRestartPolicy", 24, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"restartPolicyRules", &api_type_core_v1_ContainerRestartRule, NULL, NULL, "[]v1.ContainerRestartRule", 25, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"volumeMounts", &api_type_core_v1_VolumeMount, "mountPath", api_keys_mountPath, "[]v1.VolumeMount", 9, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"volumeDevices", &api_type_core_v1_VolumeDevice, "devicePath", api_keys_devicePath, "[]v1.VolumeDevice", 21, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"livenessProbe", &api_type_core_v1_Probe, NULL, NULL, "v1.Probe", 10, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"readinessProbe", &api_type_core_v1_Probe, NULL, NULL, "v1.Probe", 11, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"startupProbe", &api_type_core_v1_Probe, NULL, NULL, "v1.Probe", 22, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"lifecycle", &api_type_core_v1_Lifecycle, NULL, NULL, "v1.Lifecycle", 12, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"terminationMessagePath", NULL, NULL, NULL, "string", 13, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"terminationMessagePolicy", &api_type_core_v1_TerminationMessagePolicy, NULL, NULL, "v1.TerminationMessagePolicy", 20, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"imagePullPolicy", &api_type_core_v1_PullPolicy, NULL, NULL, "v1.PullPolicy", 14, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"securityContext", &api_type_core_v1_SecurityContext, NULL, NULL, "v1.SecurityContext", 15, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"stdin", NULL, NULL, NULL, "bool", 16, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"stdinOnce", NULL, NULL, NULL, "bool", 17, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"tty", NULL, NULL, NULL, "bool", 18, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_EphemeralContainerCommon = {.name = "EphemeralContainerCommon", .go_package = "v1", .openapi = "io.k8s.api.core.v1.EphemeralContainerCommon", .doc = "", .fields = f_core_v1_EphemeralContainerCommon, .fields_n = 25, .order = (const uint8_t *)"\000\001\002\003\004\005\007\010\014\016\017\021\022\024\025\026\027\030\006\023\015\020\011\012\013", .order_n = 25};
static const struct api_field f_core_v1_EphemeralContainer[] = {
	{"name", NULL, NULL, NULL, "string", 0, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"image", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"command", NULL, NULL, NULL, "[]string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"args", NULL, NULL, NULL, "[]string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"workingDir", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"ports", &api_type_core_v1_ContainerPort, "containerPort", api_keys_containerPort_protocol, "[]v1.ContainerPort", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"envFrom", &api_type_core_v1_EnvFromSource, NULL, NULL, "[]v1.EnvFromSource", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"env", &api_type_core_v1_EnvVar, "name", api_keys_name, "[]v1.EnvVar", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"resources", &api_type_core_v1_ResourceRequirements, NULL, NULL, "v1.ResourceRequirements", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"resizePolicy", &api_type_core_v1_ContainerResizePolicy, NULL, NULL, "[]v1.ContainerResizePolicy", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"restartPolicy", &api_type_core_v1_ContainerRestartPolicy, NULL, NULL, "v1.ContainerRestartPolicy", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"restartPolicyRules", &api_type_core_v1_ContainerRestartRule, NULL, NULL, "[]v1.ContainerRestartRule", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"volumeMounts", &api_type_core_v1_VolumeMount, "mountPath", api_keys_mountPath, "[]v1.VolumeMount", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"volumeDevices", &api_type_core_v1_VolumeDevice, "devicePath", api_keys_devicePath, "[]v1.VolumeDevice", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"livenessProbe", &api_type_core_v1_Probe, NULL, NULL, "v1.Probe", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"readinessProbe", &api_type_core_v1_Probe, NULL, NULL, "v1.Probe", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"startupProbe", &api_type_core_v1_Probe, NULL, NULL, "v1.Probe", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"lifecycle", &api_type_core_v1_Lifecycle, NULL, NULL, "v1.Lifecycle", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"terminationMessagePath", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"terminationMessagePolicy", &api_type_core_v1_TerminationMessagePolicy, NULL, NULL, "v1.TerminationMessagePolicy", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"imagePullPolicy", &api_type_core_v1_PullPolicy, NULL, NULL, "v1.PullPolicy", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"securityContext", &api_type_core_v1_SecurityContext, NULL, NULL, "v1.SecurityContext", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"stdin", NULL, NULL, NULL, "bool", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"stdinOnce", NULL, NULL, NULL, "bool", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"tty", NULL, NULL, NULL, "bool", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"targetContainerName", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
static const struct api_embed b_core_v1_EphemeralContainer[] = {{&api_type_core_v1_EphemeralContainerCommon, 1, false}};
const struct api_type api_type_core_v1_EphemeralContainer = {.name = "EphemeralContainer", .go_package = "v1", .openapi = "io.k8s.api.core.v1.EphemeralContainer", .doc = "A container added to a running Pod, for debugging.", .fields = f_core_v1_EphemeralContainer, .fields_n = 26, .embeds = b_core_v1_EphemeralContainer, .embeds_n = 1, .order = (const uint8_t *)"\032\031", .order_n = 2};
static const struct api_field f_core_v1_PodStatus[] = {
	{"observedGeneration", NULL, NULL, NULL, "int64", 17, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"phase", &api_type_core_v1_PodPhase, NULL, NULL, "v1.PodPhase", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"conditions", &api_type_core_v1_PodCondition, "type", api_keys_type, "[]v1.PodCondition", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"message", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"reason", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"nominatedNodeName", NULL, NULL, NULL, "string", 11, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"hostIP", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"hostIPs", &api_type_core_v1_HostIP, "ip", NULL, "[]v1.HostIP", 16, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"podIP", NULL, NULL, NULL, "string", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"podIPs", &api_type_core_v1_PodIP, "ip", api_keys_ip, "[]v1.PodIP", 12, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"startTime", NULL, NULL, NULL, "v1.Time", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"initContainerStatuses", &api_type_core_v1_ContainerStatus, NULL, NULL, "[]v1.ContainerStatus", 10, FIELD_OMITEMPTY | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"containerStatuses", &api_type_core_v1_ContainerStatus, NULL, NULL, "[]v1.ContainerStatus", 8, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"qosClass", &api_type_core_v1_PodQOSClass, NULL, NULL, "v1.PodQOSClass", 9, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"ephemeralContainerStatuses", &api_type_core_v1_ContainerStatus, NULL, NULL, "[]v1.ContainerStatus", 13, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"resize", &api_type_core_v1_PodResizeStatus, NULL, NULL, "v1.PodResizeStatus", 14, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"resourceClaimStatuses", &api_type_core_v1_PodResourceClaimStatus, "name", api_keys_name, "[]v1.PodResourceClaimStatus", 15, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_PATCH_REPLACE_KEYS | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"extendedResourceClaimStatus", &api_type_core_v1_PodExtendedResourceClaimStatus, NULL, NULL, "v1.PodExtendedResourceClaimStatus", 18, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"allocatedResources", NULL, NULL, NULL, "map[string]resource.Quantity", 19, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_MAP, LIST_ATOMIC},
	{"resources", &api_type_core_v1_ResourceRequirements, NULL, NULL, "v1.ResourceRequirements", 20, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PodStatus = {.name = "PodStatus", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodStatus", .doc = "What has become of a Pod.", .fields = f_core_v1_PodStatus, .fields_n = 20, .order = (const uint8_t *)"\001\002\003\004\006\010\012\014\015\013\005\011\016\017\020\007\000\021\022\023", .order_n = 20};
static const struct api_field f_core_v1_PodStatusResult[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_core_v1_PodStatus, NULL, NULL, "v1.PodStatus", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PodStatusResult = {.name = "PodStatusResult", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodStatusResult", .doc = "", .fields = f_core_v1_PodStatusResult, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_core_v1_Pod[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_core_v1_PodSpec, NULL, NULL, "v1.PodSpec", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_core_v1_PodStatus, NULL, NULL, "v1.PodStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_Pod = {.name = "Pod", .go_package = "v1", .openapi = "io.k8s.api.core.v1.Pod", .doc = "Containers that run together on one node, with one address and shared volumes.", .fields = f_core_v1_Pod, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_core_v1_PodList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_core_v1_Pod, NULL, NULL, "[]v1.Pod", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PodList = {.name = "PodList", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodList", .doc = "", .fields = f_core_v1_PodList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_core_v1_PodTemplateSpec[] = {
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_core_v1_PodSpec, NULL, NULL, "v1.PodSpec", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PodTemplateSpec = {.name = "PodTemplateSpec", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodTemplateSpec", .doc = "Metadata and specification of Pods to be made.", .fields = f_core_v1_PodTemplateSpec, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_PodTemplate[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"template", &api_type_core_v1_PodTemplateSpec, NULL, NULL, "v1.PodTemplateSpec", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PodTemplate = {.name = "PodTemplate", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodTemplate", .doc = "A template for Pods.", .fields = f_core_v1_PodTemplate, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_core_v1_PodTemplateList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_core_v1_PodTemplate, NULL, NULL, "[]v1.PodTemplate", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PodTemplateList = {.name = "PodTemplateList", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodTemplateList", .doc = "", .fields = f_core_v1_PodTemplateList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_core_v1_ReplicationControllerSpec[] = {
	{"replicas", NULL, NULL, NULL, "int32", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"minReadySeconds", NULL, NULL, NULL, "int32", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"selector", NULL, NULL, NULL, "map[string]string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_ATOMIC, FIELD_STRING, SHAPE_MAP, LIST_ATOMIC},
	{"template", &api_type_core_v1_PodTemplateSpec, NULL, NULL, "v1.PodTemplateSpec", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ReplicationControllerSpec = {.name = "ReplicationControllerSpec", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ReplicationControllerSpec", .doc = "How many Pods, and of which template.", .fields = f_core_v1_ReplicationControllerSpec, .fields_n = 4, .order = (const uint8_t *)"\000\002\003\001", .order_n = 4};
static const struct api_field f_core_v1_ReplicationControllerStatus[] = {
	{"replicas", NULL, NULL, NULL, "int32", 1, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"fullyLabeledReplicas", NULL, NULL, NULL, "int32", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"readyReplicas", NULL, NULL, NULL, "int32", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"availableReplicas", NULL, NULL, NULL, "int32", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"observedGeneration", NULL, NULL, NULL, "int64", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"conditions", &api_type_core_v1_ReplicationControllerCondition, "type", api_keys_type, "[]v1.ReplicationControllerCondition", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
};
const struct api_type api_type_core_v1_ReplicationControllerStatus = {.name = "ReplicationControllerStatus", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ReplicationControllerStatus", .doc = "How many Pods there are.", .fields = f_core_v1_ReplicationControllerStatus, .fields_n = 6, .order = (const uint8_t *)"\000\001\004\002\003\005", .order_n = 6};
static const struct api_field f_core_v1_ReplicationControllerCondition[] = {
	{"type", &api_type_core_v1_ReplicationControllerConditionType, NULL, NULL, "v1.ReplicationControllerConditionType", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_core_v1_ConditionStatus, NULL, NULL, "v1.ConditionStatus", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"lastTransitionTime", NULL, NULL, NULL, "v1.Time", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"reason", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"message", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ReplicationControllerCondition = {.name = "ReplicationControllerCondition", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ReplicationControllerCondition", .doc = "", .fields = f_core_v1_ReplicationControllerCondition, .fields_n = 5, .order = (const uint8_t *)"\000\001\002\003\004", .order_n = 5};
static const struct api_field f_core_v1_ReplicationController[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_core_v1_ReplicationControllerSpec, NULL, NULL, "v1.ReplicationControllerSpec", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_core_v1_ReplicationControllerStatus, NULL, NULL, "v1.ReplicationControllerStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ReplicationController = {.name = "ReplicationController", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ReplicationController", .doc = "Keeps a number of Pods running. Deployment has taken its place.", .fields = f_core_v1_ReplicationController, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_core_v1_ReplicationControllerList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_core_v1_ReplicationController, NULL, NULL, "[]v1.ReplicationController", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ReplicationControllerList = {.name = "ReplicationControllerList", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ReplicationControllerList", .doc = "", .fields = f_core_v1_ReplicationControllerList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_core_v1_SessionAffinityConfig[] = {
	{"clientIP", &api_type_core_v1_ClientIPConfig, NULL, NULL, "v1.ClientIPConfig", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_SessionAffinityConfig = {.name = "SessionAffinityConfig", .go_package = "v1", .openapi = "io.k8s.api.core.v1.SessionAffinityConfig", .doc = "", .fields = f_core_v1_SessionAffinityConfig, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_core_v1_ClientIPConfig[] = {
	{"timeoutSeconds", NULL, NULL, NULL, "int32", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ClientIPConfig = {.name = "ClientIPConfig", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ClientIPConfig", .doc = "", .fields = f_core_v1_ClientIPConfig, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_core_v1_ServiceStatus[] = {
	{"loadBalancer", &api_type_core_v1_LoadBalancerStatus, NULL, NULL, "v1.LoadBalancerStatus", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"conditions", &api_type_meta_v1_Condition, "type", api_keys_type, "[]v1.Condition", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
};
const struct api_type api_type_core_v1_ServiceStatus = {.name = "ServiceStatus", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ServiceStatus", .doc = "Addresses a load balancer gave to a Service.", .fields = f_core_v1_ServiceStatus, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_LoadBalancerStatus[] = {
	{"ingress", &api_type_core_v1_LoadBalancerIngress, NULL, NULL, "[]v1.LoadBalancerIngress", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_LoadBalancerStatus = {.name = "LoadBalancerStatus", .go_package = "v1", .openapi = "io.k8s.api.core.v1.LoadBalancerStatus", .doc = "", .fields = f_core_v1_LoadBalancerStatus, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_core_v1_LoadBalancerIngress[] = {
	{"ip", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"hostname", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"ipMode", &api_type_core_v1_LoadBalancerIPMode, NULL, NULL, "v1.LoadBalancerIPMode", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"ports", &api_type_core_v1_PortStatus, NULL, NULL, "[]v1.PortStatus", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_LoadBalancerIngress = {.name = "LoadBalancerIngress", .go_package = "v1", .openapi = "io.k8s.api.core.v1.LoadBalancerIngress", .doc = "", .fields = f_core_v1_LoadBalancerIngress, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_core_v1_ServiceSpec[] = {
	{"ports", &api_type_core_v1_ServicePort, "port", api_keys_port_protocol, "[]v1.ServicePort", 1, FIELD_OMITEMPTY | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"selector", NULL, NULL, NULL, "map[string]string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_ATOMIC, FIELD_STRING, SHAPE_MAP, LIST_ATOMIC},
	{"clusterIP", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"clusterIPs", NULL, NULL, NULL, "[]string", 18, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"type", &api_type_core_v1_ServiceType, NULL, NULL, "v1.ServiceType", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"externalIPs", NULL, NULL, NULL, "[]string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"sessionAffinity", &api_type_core_v1_ServiceAffinity, NULL, NULL, "v1.ServiceAffinity", 7, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"loadBalancerIP", NULL, NULL, NULL, "string", 8, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"loadBalancerSourceRanges", NULL, NULL, NULL, "[]string", 9, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"externalName", NULL, NULL, NULL, "string", 10, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"externalTrafficPolicy", &api_type_core_v1_ServiceExternalTrafficPolicy, NULL, NULL, "v1.ServiceExternalTrafficPolicy", 11, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"healthCheckNodePort", NULL, NULL, NULL, "int32", 12, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"publishNotReadyAddresses", NULL, NULL, NULL, "bool", 13, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"sessionAffinityConfig", &api_type_core_v1_SessionAffinityConfig, NULL, NULL, "v1.SessionAffinityConfig", 14, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"ipFamilies", &api_type_core_v1_IPFamily, NULL, NULL, "[]v1.IPFamily", 19, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"ipFamilyPolicy", &api_type_core_v1_IPFamilyPolicy, NULL, NULL, "v1.IPFamilyPolicy", 17, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"allocateLoadBalancerNodePorts", NULL, NULL, NULL, "bool", 20, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"loadBalancerClass", NULL, NULL, NULL, "string", 21, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"internalTrafficPolicy", &api_type_core_v1_ServiceInternalTrafficPolicy, NULL, NULL, "v1.ServiceInternalTrafficPolicy", 22, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"trafficDistribution", NULL, NULL, NULL, "string", 23, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ServiceSpec = {.name = "ServiceSpec", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ServiceSpec", .doc = "How a Service is reached, and which Pods answer.", .fields = f_core_v1_ServiceSpec, .fields_n = 20, .order = (const uint8_t *)"\000\001\002\004\005\006\007\010\011\012\013\014\015\017\003\016\020\021\022\023", .order_n = 20};
static const struct api_field f_core_v1_ServicePort[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"protocol", &api_type_core_v1_Protocol, NULL, NULL, "v1.Protocol", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"appProtocol", NULL, NULL, NULL, "string", 6, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"port", NULL, NULL, NULL, "int32", 3, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"targetPort", NULL, NULL, NULL, "intstr.IntOrString", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT_OR_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"nodePort", NULL, NULL, NULL, "int32", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ServicePort = {.name = "ServicePort", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ServicePort", .doc = "A port of a Service and the port of the Pods behind it.", .fields = f_core_v1_ServicePort, .fields_n = 6, .order = (const uint8_t *)"\000\001\003\004\005\002", .order_n = 6};
static const struct api_field f_core_v1_Service[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_core_v1_ServiceSpec, NULL, NULL, "v1.ServiceSpec", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_core_v1_ServiceStatus, NULL, NULL, "v1.ServiceStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_Service = {.name = "Service", .go_package = "v1", .openapi = "io.k8s.api.core.v1.Service", .doc = "A stable address and name for a set of Pods.", .fields = f_core_v1_Service, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_core_v1_ServiceList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_core_v1_Service, NULL, NULL, "[]v1.Service", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ServiceList = {.name = "ServiceList", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ServiceList", .doc = "", .fields = f_core_v1_ServiceList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_core_v1_ServiceAccount[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"secrets", &api_type_core_v1_ObjectReference, "name", api_keys_name, "[]v1.ObjectReference", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"imagePullSecrets", &api_type_core_v1_LocalObjectReference, NULL, NULL, "[]v1.LocalObjectReference", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"automountServiceAccountToken", NULL, NULL, NULL, "bool", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ServiceAccount = {.name = "ServiceAccount", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ServiceAccount", .doc = "An identity for programs in Pods.", .fields = f_core_v1_ServiceAccount, .fields_n = 6, .order = (const uint8_t *)"\002\003\004\005", .order_n = 4};
static const struct api_field f_core_v1_ServiceAccountList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_core_v1_ServiceAccount, NULL, NULL, "[]v1.ServiceAccount", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ServiceAccountList = {.name = "ServiceAccountList", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ServiceAccountList", .doc = "", .fields = f_core_v1_ServiceAccountList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_core_v1_Endpoints[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"subsets", &api_type_core_v1_EndpointSubset, NULL, NULL, "[]v1.EndpointSubset", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_Endpoints = {.name = "Endpoints", .go_package = "v1", .openapi = "io.k8s.api.core.v1.Endpoints", .doc = "Addresses behind a Service. EndpointSlice has taken its place.", .fields = f_core_v1_Endpoints, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_core_v1_EndpointSubset[] = {
	{"addresses", &api_type_core_v1_EndpointAddress, NULL, NULL, "[]v1.EndpointAddress", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"notReadyAddresses", &api_type_core_v1_EndpointAddress, NULL, NULL, "[]v1.EndpointAddress", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"ports", &api_type_core_v1_EndpointPort, NULL, NULL, "[]v1.EndpointPort", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_EndpointSubset = {.name = "EndpointSubset", .go_package = "v1", .openapi = "io.k8s.api.core.v1.EndpointSubset", .doc = "Addresses with the same ports.", .fields = f_core_v1_EndpointSubset, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_core_v1_EndpointAddress[] = {
	{"ip", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"hostname", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"nodeName", NULL, NULL, NULL, "string", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"targetRef", &api_type_core_v1_ObjectReference, NULL, NULL, "v1.ObjectReference", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_EndpointAddress = {.name = "EndpointAddress", .go_package = "v1", .openapi = "io.k8s.api.core.v1.EndpointAddress", .doc = "An address of an endpoint.", .fields = f_core_v1_EndpointAddress, .fields_n = 4, .order = (const uint8_t *)"\000\003\001\002", .order_n = 4, .atomic = true};
static const struct api_field f_core_v1_EndpointPort[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"port", NULL, NULL, NULL, "int32", 2, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"protocol", &api_type_core_v1_Protocol, NULL, NULL, "v1.Protocol", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"appProtocol", NULL, NULL, NULL, "string", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_EndpointPort = {.name = "EndpointPort", .go_package = "v1", .openapi = "io.k8s.api.core.v1.EndpointPort", .doc = "A port of endpoints.", .fields = f_core_v1_EndpointPort, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4, .atomic = true};
static const struct api_field f_core_v1_EndpointsList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_core_v1_Endpoints, NULL, NULL, "[]v1.Endpoints", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_EndpointsList = {.name = "EndpointsList", .go_package = "v1", .openapi = "io.k8s.api.core.v1.EndpointsList", .doc = "", .fields = f_core_v1_EndpointsList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_core_v1_NodeSpec[] = {
	{"podCIDR", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"podCIDRs", NULL, NULL, NULL, "[]string", 7, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_SET},
	{"providerID", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"unschedulable", NULL, NULL, NULL, "bool", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"taints", &api_type_core_v1_Taint, NULL, NULL, "[]v1.Taint", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"configSource", &api_type_core_v1_NodeConfigSource, NULL, NULL, "v1.NodeConfigSource", 6, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"externalID", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_NodeSpec = {.name = "NodeSpec", .go_package = "v1", .openapi = "io.k8s.api.core.v1.NodeSpec", .doc = "What is wanted of a node.", .fields = f_core_v1_NodeSpec, .fields_n = 7, .order = (const uint8_t *)"\000\006\002\003\004\005\001", .order_n = 7};
static const struct api_field f_core_v1_NodeConfigSource[] = {
	{"configMap", &api_type_core_v1_ConfigMapNodeConfigSource, NULL, NULL, "v1.ConfigMapNodeConfigSource", 2, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_NodeConfigSource = {.name = "NodeConfigSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.NodeConfigSource", .doc = "", .fields = f_core_v1_NodeConfigSource, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_core_v1_ConfigMapNodeConfigSource[] = {
	{"namespace", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"name", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"uid", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"resourceVersion", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"kubeletConfigKey", NULL, NULL, NULL, "string", 5, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ConfigMapNodeConfigSource = {.name = "ConfigMapNodeConfigSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ConfigMapNodeConfigSource", .doc = "", .fields = f_core_v1_ConfigMapNodeConfigSource, .fields_n = 5, .order = (const uint8_t *)"\000\001\002\003\004", .order_n = 5};
static const struct api_field f_core_v1_DaemonEndpoint[] = {
	{"Port", NULL, NULL, NULL, "int32", 1, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_DaemonEndpoint = {.name = "DaemonEndpoint", .go_package = "v1", .openapi = "io.k8s.api.core.v1.DaemonEndpoint", .doc = "", .fields = f_core_v1_DaemonEndpoint, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_core_v1_NodeDaemonEndpoints[] = {
	{"kubeletEndpoint", &api_type_core_v1_DaemonEndpoint, NULL, NULL, "v1.DaemonEndpoint", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_NodeDaemonEndpoints = {.name = "NodeDaemonEndpoints", .go_package = "v1", .openapi = "io.k8s.api.core.v1.NodeDaemonEndpoints", .doc = "", .fields = f_core_v1_NodeDaemonEndpoints, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_core_v1_NodeRuntimeHandlerFeatures[] = {
	{"recursiveReadOnlyMounts", NULL, NULL, NULL, "bool", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"userNamespaces", NULL, NULL, NULL, "bool", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_NodeRuntimeHandlerFeatures = {.name = "NodeRuntimeHandlerFeatures", .go_package = "v1", .openapi = "io.k8s.api.core.v1.NodeRuntimeHandlerFeatures", .doc = "", .fields = f_core_v1_NodeRuntimeHandlerFeatures, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_NodeRuntimeHandler[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"features", &api_type_core_v1_NodeRuntimeHandlerFeatures, NULL, NULL, "v1.NodeRuntimeHandlerFeatures", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_NodeRuntimeHandler = {.name = "NodeRuntimeHandler", .go_package = "v1", .openapi = "io.k8s.api.core.v1.NodeRuntimeHandler", .doc = "", .fields = f_core_v1_NodeRuntimeHandler, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_NodeFeatures[] = {
	{"supplementalGroupsPolicy", NULL, NULL, NULL, "bool", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_NodeFeatures = {.name = "NodeFeatures", .go_package = "v1", .openapi = "io.k8s.api.core.v1.NodeFeatures", .doc = "", .fields = f_core_v1_NodeFeatures, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_core_v1_NodeSystemInfo[] = {
	{"machineID", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"systemUUID", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"bootID", NULL, NULL, NULL, "string", 3, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"kernelVersion", NULL, NULL, NULL, "string", 4, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"osImage", NULL, NULL, NULL, "string", 5, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"containerRuntimeVersion", NULL, NULL, NULL, "string", 6, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"kubeletVersion", NULL, NULL, NULL, "string", 7, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"kubeProxyVersion", NULL, NULL, NULL, "string", 8, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"operatingSystem", NULL, NULL, NULL, "string", 9, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"architecture", NULL, NULL, NULL, "string", 10, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"swap", &api_type_core_v1_NodeSwapStatus, NULL, NULL, "v1.NodeSwapStatus", 11, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_NodeSystemInfo = {.name = "NodeSystemInfo", .go_package = "v1", .openapi = "io.k8s.api.core.v1.NodeSystemInfo", .doc = "Versions and identity of a node.", .fields = f_core_v1_NodeSystemInfo, .fields_n = 11, .order = (const uint8_t *)"\000\001\002\003\004\005\006\007\010\011\012", .order_n = 11};
static const struct api_field f_core_v1_NodeSwapStatus[] = {
	{"capacity", NULL, NULL, NULL, "int64", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_NodeSwapStatus = {.name = "NodeSwapStatus", .go_package = "v1", .openapi = "io.k8s.api.core.v1.NodeSwapStatus", .doc = "", .fields = f_core_v1_NodeSwapStatus, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_core_v1_NodeConfigStatus[] = {
	{"assigned", &api_type_core_v1_NodeConfigSource, NULL, NULL, "v1.NodeConfigSource", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"active", &api_type_core_v1_NodeConfigSource, NULL, NULL, "v1.NodeConfigSource", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"lastKnownGood", &api_type_core_v1_NodeConfigSource, NULL, NULL, "v1.NodeConfigSource", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"error", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_NodeConfigStatus = {.name = "NodeConfigStatus", .go_package = "v1", .openapi = "io.k8s.api.core.v1.NodeConfigStatus", .doc = "", .fields = f_core_v1_NodeConfigStatus, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_core_v1_NodeStatus[] = {
	{"capacity", NULL, NULL, NULL, "map[string]resource.Quantity", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_MAP, LIST_ATOMIC},
	{"allocatable", NULL, NULL, NULL, "map[string]resource.Quantity", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_MAP, LIST_ATOMIC},
	{"phase", &api_type_core_v1_NodePhase, NULL, NULL, "v1.NodePhase", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"conditions", &api_type_core_v1_NodeCondition, "type", api_keys_type, "[]v1.NodeCondition", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"addresses", &api_type_core_v1_NodeAddress, "type", api_keys_type, "[]v1.NodeAddress", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"daemonEndpoints", &api_type_core_v1_NodeDaemonEndpoints, NULL, NULL, "v1.NodeDaemonEndpoints", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"nodeInfo", &api_type_core_v1_NodeSystemInfo, NULL, NULL, "v1.NodeSystemInfo", 7, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"images", &api_type_core_v1_ContainerImage, NULL, NULL, "[]v1.ContainerImage", 8, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"volumesInUse", NULL, NULL, NULL, "[]string", 9, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"volumesAttached", &api_type_core_v1_AttachedVolume, NULL, NULL, "[]v1.AttachedVolume", 10, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"config", &api_type_core_v1_NodeConfigStatus, NULL, NULL, "v1.NodeConfigStatus", 11, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"runtimeHandlers", &api_type_core_v1_NodeRuntimeHandler, NULL, NULL, "[]v1.NodeRuntimeHandler", 12, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"features", &api_type_core_v1_NodeFeatures, NULL, NULL, "v1.NodeFeatures", 13, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"declaredFeatures", NULL, NULL, NULL, "[]string", 14, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_NodeStatus = {.name = "NodeStatus", .go_package = "v1", .openapi = "io.k8s.api.core.v1.NodeStatus", .doc = "What a node reports of itself.", .fields = f_core_v1_NodeStatus, .fields_n = 14, .order = (const uint8_t *)"\000\001\002\003\004\005\006\007\010\011\012\013\014\015", .order_n = 14};
static const struct api_field f_core_v1_AttachedVolume[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"devicePath", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_AttachedVolume = {.name = "AttachedVolume", .go_package = "v1", .openapi = "io.k8s.api.core.v1.AttachedVolume", .doc = "", .fields = f_core_v1_AttachedVolume, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_AvoidPods[] = {
	{"preferAvoidPods", &api_type_core_v1_PreferAvoidPodsEntry, NULL, NULL, "[]v1.PreferAvoidPodsEntry", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_AvoidPods = {.name = "AvoidPods", .go_package = "v1", .openapi = "io.k8s.api.core.v1.AvoidPods", .doc = "", .fields = f_core_v1_AvoidPods, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_core_v1_PreferAvoidPodsEntry[] = {
	{"podSignature", &api_type_core_v1_PodSignature, NULL, NULL, "v1.PodSignature", 1, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"evictionTime", NULL, NULL, NULL, "v1.Time", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"reason", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"message", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PreferAvoidPodsEntry = {.name = "PreferAvoidPodsEntry", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PreferAvoidPodsEntry", .doc = "", .fields = f_core_v1_PreferAvoidPodsEntry, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_core_v1_PodSignature[] = {
	{"podController", &api_type_meta_v1_OwnerReference, NULL, NULL, "v1.OwnerReference", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PodSignature = {.name = "PodSignature", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodSignature", .doc = "", .fields = f_core_v1_PodSignature, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_core_v1_ContainerImage[] = {
	{"names", NULL, NULL, NULL, "[]string", 1, FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"sizeBytes", NULL, NULL, NULL, "int64", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ContainerImage = {.name = "ContainerImage", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ContainerImage", .doc = "", .fields = f_core_v1_ContainerImage, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_NodeCondition[] = {
	{"type", &api_type_core_v1_NodeConditionType, NULL, NULL, "v1.NodeConditionType", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_core_v1_ConditionStatus, NULL, NULL, "v1.ConditionStatus", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"lastHeartbeatTime", NULL, NULL, NULL, "v1.Time", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"lastTransitionTime", NULL, NULL, NULL, "v1.Time", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"reason", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"message", NULL, NULL, NULL, "string", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_NodeCondition = {.name = "NodeCondition", .go_package = "v1", .openapi = "io.k8s.api.core.v1.NodeCondition", .doc = "One thing that is true of a node, or not.", .fields = f_core_v1_NodeCondition, .fields_n = 6, .order = (const uint8_t *)"\000\001\002\003\004\005", .order_n = 6};
static const struct api_field f_core_v1_NodeAddress[] = {
	{"type", &api_type_core_v1_NodeAddressType, NULL, NULL, "v1.NodeAddressType", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"address", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_NodeAddress = {.name = "NodeAddress", .go_package = "v1", .openapi = "io.k8s.api.core.v1.NodeAddress", .doc = "An address of a node.", .fields = f_core_v1_NodeAddress, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_Node[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_core_v1_NodeSpec, NULL, NULL, "v1.NodeSpec", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_core_v1_NodeStatus, NULL, NULL, "v1.NodeStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_Node = {.name = "Node", .go_package = "v1", .openapi = "io.k8s.api.core.v1.Node", .doc = "A machine that runs Pods.", .fields = f_core_v1_Node, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_core_v1_NodeList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_core_v1_Node, NULL, NULL, "[]v1.Node", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_NodeList = {.name = "NodeList", .go_package = "v1", .openapi = "io.k8s.api.core.v1.NodeList", .doc = "", .fields = f_core_v1_NodeList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_core_v1_NamespaceSpec[] = {
	{"finalizers", &api_type_core_v1_FinalizerName, NULL, NULL, "[]v1.FinalizerName", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_NamespaceSpec = {.name = "NamespaceSpec", .go_package = "v1", .openapi = "io.k8s.api.core.v1.NamespaceSpec", .doc = "What holds back the end of a namespace.", .fields = f_core_v1_NamespaceSpec, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_core_v1_NamespaceStatus[] = {
	{"phase", &api_type_core_v1_NamespacePhase, NULL, NULL, "v1.NamespacePhase", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"conditions", &api_type_core_v1_NamespaceCondition, "type", api_keys_type, "[]v1.NamespaceCondition", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
};
const struct api_type api_type_core_v1_NamespaceStatus = {.name = "NamespaceStatus", .go_package = "v1", .openapi = "io.k8s.api.core.v1.NamespaceStatus", .doc = "Whether a namespace is in use or going.", .fields = f_core_v1_NamespaceStatus, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_NamespaceCondition[] = {
	{"type", &api_type_core_v1_NamespaceConditionType, NULL, NULL, "v1.NamespaceConditionType", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_core_v1_ConditionStatus, NULL, NULL, "v1.ConditionStatus", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"lastTransitionTime", NULL, NULL, NULL, "v1.Time", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"reason", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"message", NULL, NULL, NULL, "string", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_NamespaceCondition = {.name = "NamespaceCondition", .go_package = "v1", .openapi = "io.k8s.api.core.v1.NamespaceCondition", .doc = "", .fields = f_core_v1_NamespaceCondition, .fields_n = 5, .order = (const uint8_t *)"\000\001\002\003\004", .order_n = 5};
static const struct api_field f_core_v1_Namespace[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_core_v1_NamespaceSpec, NULL, NULL, "v1.NamespaceSpec", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_core_v1_NamespaceStatus, NULL, NULL, "v1.NamespaceStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_Namespace = {.name = "Namespace", .go_package = "v1", .openapi = "io.k8s.api.core.v1.Namespace", .doc = "A scope for names.", .fields = f_core_v1_Namespace, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_core_v1_NamespaceList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_core_v1_Namespace, NULL, NULL, "[]v1.Namespace", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_NamespaceList = {.name = "NamespaceList", .go_package = "v1", .openapi = "io.k8s.api.core.v1.NamespaceList", .doc = "", .fields = f_core_v1_NamespaceList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_core_v1_Binding[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"target", &api_type_core_v1_ObjectReference, NULL, NULL, "v1.ObjectReference", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_Binding = {.name = "Binding", .go_package = "v1", .openapi = "io.k8s.api.core.v1.Binding", .doc = "Puts a Pod on a node.", .fields = f_core_v1_Binding, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_core_v1_Preconditions[] = {
	{"uid", NULL, NULL, NULL, "string", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_Preconditions = {.name = "Preconditions", .go_package = "v1", .openapi = "io.k8s.api.core.v1.Preconditions", .doc = "", .fields = f_core_v1_Preconditions, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_core_v1_PodLogOptions[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"container", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"follow", NULL, NULL, NULL, "bool", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"previous", NULL, NULL, NULL, "bool", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"sinceSeconds", NULL, NULL, NULL, "int64", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"sinceTime", NULL, NULL, NULL, "v1.Time", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"timestamps", NULL, NULL, NULL, "bool", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"tailLines", NULL, NULL, NULL, "int64", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"limitBytes", NULL, NULL, NULL, "int64", 8, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"insecureSkipTLSVerifyBackend", NULL, NULL, NULL, "bool", 9, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"stream", NULL, NULL, NULL, "string", 10, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PodLogOptions = {.name = "PodLogOptions", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodLogOptions", .doc = "", .fields = f_core_v1_PodLogOptions, .fields_n = 12, .order = (const uint8_t *)"\002\003\004\005\006\007\010\011\012\013", .order_n = 10};
static const struct api_field f_core_v1_PodAttachOptions[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"stdin", NULL, NULL, NULL, "bool", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"stdout", NULL, NULL, NULL, "bool", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"stderr", NULL, NULL, NULL, "bool", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"tty", NULL, NULL, NULL, "bool", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"container", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PodAttachOptions = {.name = "PodAttachOptions", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodAttachOptions", .doc = "", .fields = f_core_v1_PodAttachOptions, .fields_n = 7, .order = (const uint8_t *)"\002\003\004\005\006", .order_n = 5};
static const struct api_field f_core_v1_PodExecOptions[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"stdin", NULL, NULL, NULL, "bool", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"stdout", NULL, NULL, NULL, "bool", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"stderr", NULL, NULL, NULL, "bool", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"tty", NULL, NULL, NULL, "bool", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"container", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"command", NULL, NULL, NULL, "[]string", 6, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PodExecOptions = {.name = "PodExecOptions", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodExecOptions", .doc = "", .fields = f_core_v1_PodExecOptions, .fields_n = 8, .order = (const uint8_t *)"\002\003\004\005\006\007", .order_n = 6};
static const struct api_field f_core_v1_PodPortForwardOptions[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"ports", NULL, NULL, NULL, "[]int32", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_INT32, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PodPortForwardOptions = {.name = "PodPortForwardOptions", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodPortForwardOptions", .doc = "", .fields = f_core_v1_PodPortForwardOptions, .fields_n = 3, .order = (const uint8_t *)"\002", .order_n = 1};
static const struct api_field f_core_v1_PodProxyOptions[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"path", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PodProxyOptions = {.name = "PodProxyOptions", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodProxyOptions", .doc = "", .fields = f_core_v1_PodProxyOptions, .fields_n = 3, .order = (const uint8_t *)"\002", .order_n = 1};
static const struct api_field f_core_v1_NodeProxyOptions[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"path", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_NodeProxyOptions = {.name = "NodeProxyOptions", .go_package = "v1", .openapi = "io.k8s.api.core.v1.NodeProxyOptions", .doc = "", .fields = f_core_v1_NodeProxyOptions, .fields_n = 3, .order = (const uint8_t *)"\002", .order_n = 1};
static const struct api_field f_core_v1_ServiceProxyOptions[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"path", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ServiceProxyOptions = {.name = "ServiceProxyOptions", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ServiceProxyOptions", .doc = "", .fields = f_core_v1_ServiceProxyOptions, .fields_n = 3, .order = (const uint8_t *)"\002", .order_n = 1};
static const struct api_field f_core_v1_ObjectReference[] = {
	{"kind", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"namespace", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"name", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"uid", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"resourceVersion", NULL, NULL, NULL, "string", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"fieldPath", NULL, NULL, NULL, "string", 7, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ObjectReference = {.name = "ObjectReference", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ObjectReference", .doc = "Names another object.", .fields = f_core_v1_ObjectReference, .fields_n = 7, .order = (const uint8_t *)"\000\001\002\003\004\005\006", .order_n = 7, .atomic = true};
static const struct api_field f_core_v1_LocalObjectReference[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_LocalObjectReference = {.name = "LocalObjectReference", .go_package = "v1", .openapi = "io.k8s.api.core.v1.LocalObjectReference", .doc = "Names an object in the same namespace.", .fields = f_core_v1_LocalObjectReference, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1, .atomic = true};
static const struct api_field f_core_v1_TypedLocalObjectReference[] = {
	{"apiGroup", NULL, NULL, NULL, "string", 1, FIELD_POINTER | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"kind", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"name", NULL, NULL, NULL, "string", 3, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_TypedLocalObjectReference = {.name = "TypedLocalObjectReference", .go_package = "v1", .openapi = "io.k8s.api.core.v1.TypedLocalObjectReference", .doc = "", .fields = f_core_v1_TypedLocalObjectReference, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3, .atomic = true};
static const struct api_field f_core_v1_SerializedReference[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"reference", &api_type_core_v1_ObjectReference, NULL, NULL, "v1.ObjectReference", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_SerializedReference = {.name = "SerializedReference", .go_package = "v1", .openapi = "io.k8s.api.core.v1.SerializedReference", .doc = "", .fields = f_core_v1_SerializedReference, .fields_n = 3, .order = (const uint8_t *)"\002", .order_n = 1};
static const struct api_field f_core_v1_EventSource[] = {
	{"component", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"host", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_EventSource = {.name = "EventSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.EventSource", .doc = "", .fields = f_core_v1_EventSource, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_Event[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"involvedObject", &api_type_core_v1_ObjectReference, NULL, NULL, "v1.ObjectReference", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"reason", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"message", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"source", &api_type_core_v1_EventSource, NULL, NULL, "v1.EventSource", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"firstTimestamp", NULL, NULL, NULL, "v1.Time", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"lastTimestamp", NULL, NULL, NULL, "v1.Time", 7, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"count", NULL, NULL, NULL, "int32", 8, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"type", NULL, NULL, NULL, "string", 9, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"eventTime", NULL, NULL, NULL, "v1.MicroTime", 10, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_MICROTIME, SHAPE_ONE, LIST_ATOMIC},
	{"series", &api_type_core_v1_EventSeries, NULL, NULL, "v1.EventSeries", 11, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"action", NULL, NULL, NULL, "string", 12, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"related", &api_type_core_v1_ObjectReference, NULL, NULL, "v1.ObjectReference", 13, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"reportingComponent", NULL, NULL, NULL, "string", 14, FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"reportingInstance", NULL, NULL, NULL, "string", 15, FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_Event = {.name = "Event", .go_package = "v1", .openapi = "io.k8s.api.core.v1.Event", .doc = "Something that happened to an object.", .fields = f_core_v1_Event, .fields_n = 17, .order = (const uint8_t *)"\002\003\004\005\006\007\010\011\012\013\014\015\016\017\020", .order_n = 15};
static const struct api_field f_core_v1_EventSeries[] = {
	{"count", NULL, NULL, NULL, "int32", 1, FIELD_OMITEMPTY, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"lastObservedTime", NULL, NULL, NULL, "v1.MicroTime", 2, FIELD_OMITEMPTY, FIELD_MICROTIME, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_EventSeries = {.name = "EventSeries", .go_package = "v1", .openapi = "io.k8s.api.core.v1.EventSeries", .doc = "", .fields = f_core_v1_EventSeries, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_EventList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_core_v1_Event, NULL, NULL, "[]v1.Event", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_EventList = {.name = "EventList", .go_package = "v1", .openapi = "io.k8s.api.core.v1.EventList", .doc = "", .fields = f_core_v1_EventList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_core_v1_LimitRangeItem[] = {
	{"type", &api_type_core_v1_LimitType, NULL, NULL, "v1.LimitType", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"max", NULL, NULL, NULL, "map[string]resource.Quantity", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_MAP, LIST_ATOMIC},
	{"min", NULL, NULL, NULL, "map[string]resource.Quantity", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_MAP, LIST_ATOMIC},
	{"default", NULL, NULL, NULL, "map[string]resource.Quantity", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_MAP, LIST_ATOMIC},
	{"defaultRequest", NULL, NULL, NULL, "map[string]resource.Quantity", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_MAP, LIST_ATOMIC},
	{"maxLimitRequestRatio", NULL, NULL, NULL, "map[string]resource.Quantity", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_MAP, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_LimitRangeItem = {.name = "LimitRangeItem", .go_package = "v1", .openapi = "io.k8s.api.core.v1.LimitRangeItem", .doc = "", .fields = f_core_v1_LimitRangeItem, .fields_n = 6, .order = (const uint8_t *)"\000\001\002\003\004\005", .order_n = 6};
static const struct api_field f_core_v1_LimitRangeSpec[] = {
	{"limits", &api_type_core_v1_LimitRangeItem, NULL, NULL, "[]v1.LimitRangeItem", 1, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_LimitRangeSpec = {.name = "LimitRangeSpec", .go_package = "v1", .openapi = "io.k8s.api.core.v1.LimitRangeSpec", .doc = "The bounds, one item for each type of object.", .fields = f_core_v1_LimitRangeSpec, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_core_v1_LimitRange[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_core_v1_LimitRangeSpec, NULL, NULL, "v1.LimitRangeSpec", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_LimitRange = {.name = "LimitRange", .go_package = "v1", .openapi = "io.k8s.api.core.v1.LimitRange", .doc = "Bounds and defaults of resources in a namespace.", .fields = f_core_v1_LimitRange, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_core_v1_LimitRangeList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_core_v1_LimitRange, NULL, NULL, "[]v1.LimitRange", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_LimitRangeList = {.name = "LimitRangeList", .go_package = "v1", .openapi = "io.k8s.api.core.v1.LimitRangeList", .doc = "", .fields = f_core_v1_LimitRangeList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_core_v1_ResourceQuotaSpec[] = {
	{"hard", NULL, NULL, NULL, "map[string]resource.Quantity", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_MAP, LIST_ATOMIC},
	{"scopes", &api_type_core_v1_ResourceQuotaScope, NULL, NULL, "[]v1.ResourceQuotaScope", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"scopeSelector", &api_type_core_v1_ScopeSelector, NULL, NULL, "v1.ScopeSelector", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ResourceQuotaSpec = {.name = "ResourceQuotaSpec", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ResourceQuotaSpec", .doc = "The limits, and what they are about.", .fields = f_core_v1_ResourceQuotaSpec, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_core_v1_ScopeSelector[] = {
	{"matchExpressions", &api_type_core_v1_ScopedResourceSelectorRequirement, NULL, NULL, "[]v1.ScopedResourceSelectorRequirement", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ScopeSelector = {.name = "ScopeSelector", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ScopeSelector", .doc = "", .fields = f_core_v1_ScopeSelector, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1, .atomic = true};
static const struct api_field f_core_v1_ScopedResourceSelectorRequirement[] = {
	{"scopeName", &api_type_core_v1_ResourceQuotaScope, NULL, NULL, "v1.ResourceQuotaScope", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"operator", &api_type_core_v1_ScopeSelectorOperator, NULL, NULL, "v1.ScopeSelectorOperator", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"values", NULL, NULL, NULL, "[]string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ScopedResourceSelectorRequirement = {.name = "ScopedResourceSelectorRequirement", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ScopedResourceSelectorRequirement", .doc = "", .fields = f_core_v1_ScopedResourceSelectorRequirement, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_core_v1_ResourceQuotaStatus[] = {
	{"hard", NULL, NULL, NULL, "map[string]resource.Quantity", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_MAP, LIST_ATOMIC},
	{"used", NULL, NULL, NULL, "map[string]resource.Quantity", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_MAP, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ResourceQuotaStatus = {.name = "ResourceQuotaStatus", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ResourceQuotaStatus", .doc = "The limits in force and what is used.", .fields = f_core_v1_ResourceQuotaStatus, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_ResourceQuota[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_core_v1_ResourceQuotaSpec, NULL, NULL, "v1.ResourceQuotaSpec", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_core_v1_ResourceQuotaStatus, NULL, NULL, "v1.ResourceQuotaStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ResourceQuota = {.name = "ResourceQuota", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ResourceQuota", .doc = "How much a namespace may use.", .fields = f_core_v1_ResourceQuota, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_core_v1_ResourceQuotaList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_core_v1_ResourceQuota, NULL, NULL, "[]v1.ResourceQuota", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ResourceQuotaList = {.name = "ResourceQuotaList", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ResourceQuotaList", .doc = "", .fields = f_core_v1_ResourceQuotaList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_core_v1_Secret[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"immutable", NULL, NULL, NULL, "bool", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"data", NULL, NULL, NULL, "map[string][]uint8", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BYTES, SHAPE_MAP, LIST_ATOMIC},
	{"stringData", NULL, NULL, NULL, "map[string]string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_MAP, LIST_ATOMIC},
	{"type", &api_type_core_v1_SecretType, NULL, NULL, "v1.SecretType", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_Secret = {.name = "Secret", .go_package = "v1", .openapi = "io.k8s.api.core.v1.Secret", .doc = "Secret data as keys and values.", .fields = f_core_v1_Secret, .fields_n = 7, .order = (const uint8_t *)"\002\004\006\005\003", .order_n = 5};
static const struct api_field f_core_v1_SecretList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_core_v1_Secret, NULL, NULL, "[]v1.Secret", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_SecretList = {.name = "SecretList", .go_package = "v1", .openapi = "io.k8s.api.core.v1.SecretList", .doc = "", .fields = f_core_v1_SecretList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_core_v1_ConfigMap[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"immutable", NULL, NULL, NULL, "bool", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"data", NULL, NULL, NULL, "map[string]string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_MAP, LIST_ATOMIC},
	{"binaryData", NULL, NULL, NULL, "map[string][]uint8", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BYTES, SHAPE_MAP, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ConfigMap = {.name = "ConfigMap", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ConfigMap", .doc = "Configuration as keys and values.", .fields = f_core_v1_ConfigMap, .fields_n = 6, .order = (const uint8_t *)"\002\004\005\003", .order_n = 4};
static const struct api_field f_core_v1_ConfigMapList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_core_v1_ConfigMap, NULL, NULL, "[]v1.ConfigMap", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ConfigMapList = {.name = "ConfigMapList", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ConfigMapList", .doc = "", .fields = f_core_v1_ConfigMapList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_core_v1_ComponentCondition[] = {
	{"type", &api_type_core_v1_ComponentConditionType, NULL, NULL, "v1.ComponentConditionType", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_core_v1_ConditionStatus, NULL, NULL, "v1.ConditionStatus", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"message", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"error", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ComponentCondition = {.name = "ComponentCondition", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ComponentCondition", .doc = "", .fields = f_core_v1_ComponentCondition, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_core_v1_ComponentStatus[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"conditions", &api_type_core_v1_ComponentCondition, "type", api_keys_type, "[]v1.ComponentCondition", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
};
const struct api_type api_type_core_v1_ComponentStatus = {.name = "ComponentStatus", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ComponentStatus", .doc = "Health of a part of the control plane. No longer kept.", .fields = f_core_v1_ComponentStatus, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_core_v1_ComponentStatusList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_core_v1_ComponentStatus, NULL, NULL, "[]v1.ComponentStatus", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ComponentStatusList = {.name = "ComponentStatusList", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ComponentStatusList", .doc = "", .fields = f_core_v1_ComponentStatusList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_core_v1_DownwardAPIVolumeSource[] = {
	{"items", &api_type_core_v1_DownwardAPIVolumeFile, NULL, NULL, "[]v1.DownwardAPIVolumeFile", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"defaultMode", NULL, NULL, NULL, "int32", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_DownwardAPIVolumeSource = {.name = "DownwardAPIVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.DownwardAPIVolumeSource", .doc = "Fields of the Pod as files.", .fields = f_core_v1_DownwardAPIVolumeSource, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_DownwardAPIVolumeFile[] = {
	{"path", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"fieldRef", &api_type_core_v1_ObjectFieldSelector, NULL, NULL, "v1.ObjectFieldSelector", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"resourceFieldRef", &api_type_core_v1_ResourceFieldSelector, NULL, NULL, "v1.ResourceFieldSelector", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"mode", NULL, NULL, NULL, "int32", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_DownwardAPIVolumeFile = {.name = "DownwardAPIVolumeFile", .go_package = "v1", .openapi = "io.k8s.api.core.v1.DownwardAPIVolumeFile", .doc = "", .fields = f_core_v1_DownwardAPIVolumeFile, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_core_v1_DownwardAPIProjection[] = {
	{"items", &api_type_core_v1_DownwardAPIVolumeFile, NULL, NULL, "[]v1.DownwardAPIVolumeFile", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_DownwardAPIProjection = {.name = "DownwardAPIProjection", .go_package = "v1", .openapi = "io.k8s.api.core.v1.DownwardAPIProjection", .doc = "", .fields = f_core_v1_DownwardAPIProjection, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_core_v1_SecurityContext[] = {
	{"capabilities", &api_type_core_v1_Capabilities, NULL, NULL, "v1.Capabilities", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"privileged", NULL, NULL, NULL, "bool", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"seLinuxOptions", &api_type_core_v1_SELinuxOptions, NULL, NULL, "v1.SELinuxOptions", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"windowsOptions", &api_type_core_v1_WindowsSecurityContextOptions, NULL, NULL, "v1.WindowsSecurityContextOptions", 10, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"runAsUser", NULL, NULL, NULL, "int64", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"runAsGroup", NULL, NULL, NULL, "int64", 8, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"runAsNonRoot", NULL, NULL, NULL, "bool", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"readOnlyRootFilesystem", NULL, NULL, NULL, "bool", 6, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"allowPrivilegeEscalation", NULL, NULL, NULL, "bool", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"procMount", &api_type_core_v1_ProcMountType, NULL, NULL, "v1.ProcMountType", 9, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"seccompProfile", &api_type_core_v1_SeccompProfile, NULL, NULL, "v1.SeccompProfile", 11, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"appArmorProfile", &api_type_core_v1_AppArmorProfile, NULL, NULL, "v1.AppArmorProfile", 12, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_SecurityContext = {.name = "SecurityContext", .go_package = "v1", .openapi = "io.k8s.api.core.v1.SecurityContext", .doc = "Privileges of one container.", .fields = f_core_v1_SecurityContext, .fields_n = 12, .order = (const uint8_t *)"\000\001\002\004\006\007\010\005\011\003\012\013", .order_n = 12};
static const struct api_field f_core_v1_SELinuxOptions[] = {
	{"user", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"role", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"type", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"level", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_SELinuxOptions = {.name = "SELinuxOptions", .go_package = "v1", .openapi = "io.k8s.api.core.v1.SELinuxOptions", .doc = "", .fields = f_core_v1_SELinuxOptions, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_core_v1_WindowsSecurityContextOptions[] = {
	{"gmsaCredentialSpecName", NULL, NULL, NULL, "string", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"gmsaCredentialSpec", NULL, NULL, NULL, "string", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"runAsUserName", NULL, NULL, NULL, "string", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"hostProcess", NULL, NULL, NULL, "bool", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_WindowsSecurityContextOptions = {.name = "WindowsSecurityContextOptions", .go_package = "v1", .openapi = "io.k8s.api.core.v1.WindowsSecurityContextOptions", .doc = "", .fields = f_core_v1_WindowsSecurityContextOptions, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_core_v1_RangeAllocation[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"range", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"data", NULL, NULL, NULL, "[]uint8", 3, FIELD_REQUIRED, FIELD_BYTES, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_RangeAllocation = {.name = "RangeAllocation", .go_package = "v1", .openapi = "io.k8s.api.core.v1.RangeAllocation", .doc = "", .fields = f_core_v1_RangeAllocation, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_core_v1_Sysctl[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"value", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_Sysctl = {.name = "Sysctl", .go_package = "v1", .openapi = "io.k8s.api.core.v1.Sysctl", .doc = "", .fields = f_core_v1_Sysctl, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_core_v1_PortStatus[] = {
	{"port", NULL, NULL, NULL, "int32", 1, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"protocol", &api_type_core_v1_Protocol, NULL, NULL, "v1.Protocol", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"error", NULL, NULL, NULL, "string", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_PortStatus = {.name = "PortStatus", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PortStatus", .doc = "", .fields = f_core_v1_PortStatus, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_core_v1_ImageVolumeSource[] = {
	{"reference", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"pullPolicy", &api_type_core_v1_PullPolicy, NULL, NULL, "v1.PullPolicy", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_core_v1_ImageVolumeSource = {.name = "ImageVolumeSource", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ImageVolumeSource", .doc = "", .fields = f_core_v1_ImageVolumeSource, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const char *const e_core_v1_PersistentVolumeReclaimPolicy[] = {"Recycle", "Delete", "Retain", NULL};
const struct api_type api_type_core_v1_PersistentVolumeReclaimPolicy = {.name = "PersistentVolumeReclaimPolicy", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PersistentVolumeReclaimPolicy", .doc = "", .enums = e_core_v1_PersistentVolumeReclaimPolicy, .closed = true};
static const char *const e_core_v1_PersistentVolumeMode[] = {"Block", "Filesystem", NULL};
const struct api_type api_type_core_v1_PersistentVolumeMode = {.name = "PersistentVolumeMode", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PersistentVolumeMode", .doc = "", .enums = e_core_v1_PersistentVolumeMode, .closed = true};
static const char *const e_core_v1_PersistentVolumeClaimConditionType[] = {"Resizing", "FileSystemResizePending", "ControllerResizeError", "NodeResizeError", "ModifyVolumeError", "ModifyingVolume", NULL};
const struct api_type api_type_core_v1_PersistentVolumeClaimConditionType = {.name = "PersistentVolumeClaimConditionType", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PersistentVolumeClaimConditionType", .doc = "", .enums = e_core_v1_PersistentVolumeClaimConditionType, .closed = false};
static const char *const e_core_v1_ClaimResourceStatus[] = {"ControllerResizeInProgress", "ControllerResizeInfeasible", "NodeResizePending", "NodeResizeInProgress", "NodeResizeInfeasible", NULL};
const struct api_type api_type_core_v1_ClaimResourceStatus = {.name = "ClaimResourceStatus", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ClaimResourceStatus", .doc = "", .enums = e_core_v1_ClaimResourceStatus, .closed = true};
static const char *const e_core_v1_PersistentVolumeClaimModifyVolumeStatus[] = {"Pending", "InProgress", "Infeasible", NULL};
const struct api_type api_type_core_v1_PersistentVolumeClaimModifyVolumeStatus = {.name = "PersistentVolumeClaimModifyVolumeStatus", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PersistentVolumeClaimModifyVolumeStatus", .doc = "", .enums = e_core_v1_PersistentVolumeClaimModifyVolumeStatus, .closed = true};
static const char *const e_core_v1_PersistentVolumeAccessMode[] = {"ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod", NULL};
const struct api_type api_type_core_v1_PersistentVolumeAccessMode = {.name = "PersistentVolumeAccessMode", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PersistentVolumeAccessMode", .doc = "", .enums = e_core_v1_PersistentVolumeAccessMode, .closed = true};
static const char *const e_core_v1_PersistentVolumePhase[] = {"Pending", "Available", "Bound", "Released", "Failed", NULL};
const struct api_type api_type_core_v1_PersistentVolumePhase = {.name = "PersistentVolumePhase", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PersistentVolumePhase", .doc = "", .enums = e_core_v1_PersistentVolumePhase, .closed = true};
static const char *const e_core_v1_PersistentVolumeClaimPhase[] = {"Pending", "Bound", "Lost", NULL};
const struct api_type api_type_core_v1_PersistentVolumeClaimPhase = {.name = "PersistentVolumeClaimPhase", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PersistentVolumeClaimPhase", .doc = "", .enums = e_core_v1_PersistentVolumeClaimPhase, .closed = true};
static const char *const e_core_v1_HostPathType[] = {"", "DirectoryOrCreate", "Directory", "FileOrCreate", "File", "Socket", "CharDevice", "BlockDevice", NULL};
const struct api_type api_type_core_v1_HostPathType = {.name = "HostPathType", .go_package = "v1", .openapi = "io.k8s.api.core.v1.HostPathType", .doc = "", .enums = e_core_v1_HostPathType, .closed = true};
static const char *const e_core_v1_StorageMedium[] = {"", "Memory", "HugePages", "HugePages-", NULL};
const struct api_type api_type_core_v1_StorageMedium = {.name = "StorageMedium", .go_package = "v1", .openapi = "io.k8s.api.core.v1.StorageMedium", .doc = "", .enums = e_core_v1_StorageMedium, .closed = false};
static const char *const e_core_v1_Protocol[] = {"TCP", "UDP", "SCTP", NULL};
const struct api_type api_type_core_v1_Protocol = {.name = "Protocol", .go_package = "v1", .openapi = "io.k8s.api.core.v1.Protocol", .doc = "", .enums = e_core_v1_Protocol, .closed = true};
static const char *const e_core_v1_AzureDataDiskCachingMode[] = {"None", "ReadOnly", "ReadWrite", NULL};
const struct api_type api_type_core_v1_AzureDataDiskCachingMode = {.name = "AzureDataDiskCachingMode", .go_package = "v1", .openapi = "io.k8s.api.core.v1.AzureDataDiskCachingMode", .doc = "", .enums = e_core_v1_AzureDataDiskCachingMode, .closed = true};
static const char *const e_core_v1_AzureDataDiskKind[] = {"Shared", "Dedicated", "Managed", NULL};
const struct api_type api_type_core_v1_AzureDataDiskKind = {.name = "AzureDataDiskKind", .go_package = "v1", .openapi = "io.k8s.api.core.v1.AzureDataDiskKind", .doc = "", .enums = e_core_v1_AzureDataDiskKind, .closed = true};
static const char *const e_core_v1_MountPropagationMode[] = {"None", "HostToContainer", "Bidirectional", NULL};
const struct api_type api_type_core_v1_MountPropagationMode = {.name = "MountPropagationMode", .go_package = "v1", .openapi = "io.k8s.api.core.v1.MountPropagationMode", .doc = "", .enums = e_core_v1_MountPropagationMode, .closed = true};
static const char *const e_core_v1_RecursiveReadOnlyMode[] = {"Disabled", "IfPossible", "Enabled", NULL};
const struct api_type api_type_core_v1_RecursiveReadOnlyMode = {.name = "RecursiveReadOnlyMode", .go_package = "v1", .openapi = "io.k8s.api.core.v1.RecursiveReadOnlyMode", .doc = "", .enums = e_core_v1_RecursiveReadOnlyMode, .closed = false};
static const char *const e_core_v1_URIScheme[] = {"HTTP", "HTTPS", NULL};
const struct api_type api_type_core_v1_URIScheme = {.name = "URIScheme", .go_package = "v1", .openapi = "io.k8s.api.core.v1.URIScheme", .doc = "", .enums = e_core_v1_URIScheme, .closed = true};
static const char *const e_core_v1_PullPolicy[] = {"Always", "Never", "IfNotPresent", NULL};
const struct api_type api_type_core_v1_PullPolicy = {.name = "PullPolicy", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PullPolicy", .doc = "", .enums = e_core_v1_PullPolicy, .closed = true};
static const char *const e_core_v1_ResourceResizeRestartPolicy[] = {"NotRequired", "RestartContainer", NULL};
const struct api_type api_type_core_v1_ResourceResizeRestartPolicy = {.name = "ResourceResizeRestartPolicy", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ResourceResizeRestartPolicy", .doc = "", .enums = e_core_v1_ResourceResizeRestartPolicy, .closed = false};
static const char *const e_core_v1_PreemptionPolicy[] = {"PreemptLowerPriority", "Never", NULL};
const struct api_type api_type_core_v1_PreemptionPolicy = {.name = "PreemptionPolicy", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PreemptionPolicy", .doc = "", .enums = e_core_v1_PreemptionPolicy, .closed = true};
static const char *const e_core_v1_TerminationMessagePolicy[] = {"File", "FallbackToLogsOnError", NULL};
const struct api_type api_type_core_v1_TerminationMessagePolicy = {.name = "TerminationMessagePolicy", .go_package = "v1", .openapi = "io.k8s.api.core.v1.TerminationMessagePolicy", .doc = "", .enums = e_core_v1_TerminationMessagePolicy, .closed = true};
static const char *const e_core_v1_Signal[] = {"SIGABRT", "SIGALRM", "SIGBUS", "SIGCHLD", "SIGCLD", "SIGCONT", "SIGFPE", "SIGHUP", "SIGILL", "SIGINT", "SIGIO", "SIGIOT", "SIGKILL", "SIGPIPE", "SIGPOLL", "SIGPROF", "SIGPWR", "SIGQUIT", "SIGSEGV", "SIGSTKFLT", "SIGSTOP", "SIGSYS", "SIGTERM", "SIGTRAP", "SIGTSTP", "SIGTTIN", "SIGTTOU", "SIGURG", "SIGUSR1", "SIGUSR2", "SIGVTALRM", "SIGWINCH", "SIGXCPU", "SIGXFSZ", "SIGRTMIN", "SIGRTMIN+1", "SIGRTMIN+2", "SIGRTMIN+3", "SIGRTMIN+4", "SIGRTMIN+5", "SIGRTMIN+6", "SIGRTMIN+7", "SIGRTMIN+8", "SIGRTMIN+9", "SIGRTMIN+10", "SIGRTMIN+11", "SIGRTMIN+12", "SIGRTMIN+13", "SIGRTMIN+14", "SIGRTMIN+15", "SIGRTMAX-14", "SIGRTMAX-13", "SIGRTMAX-12", "SIGRTMAX-11", "SIGRTMAX-10", "SIGRTMAX-9", "SIGRTMAX-8", "SIGRTMAX-7", "SIGRTMAX-6", "SIGRTMAX-5", "SIGRTMAX-4", "SIGRTMAX-3", "SIGRTMAX-2", "SIGRTMAX-1", "SIGRTMAX", NULL};
const struct api_type api_type_core_v1_Signal = {.name = "Signal", .go_package = "v1", .openapi = "io.k8s.api.core.v1.Signal", .doc = "", .enums = e_core_v1_Signal, .closed = false};
static const char *const e_core_v1_ConditionStatus[] = {"True", "False", "Unknown", NULL};
const struct api_type api_type_core_v1_ConditionStatus = {.name = "ConditionStatus", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ConditionStatus", .doc = "", .enums = e_core_v1_ConditionStatus, .closed = false};
static const char *const e_core_v1_ResourceHealthStatus[] = {"Healthy", "Unhealthy", "Unknown", NULL};
const struct api_type api_type_core_v1_ResourceHealthStatus = {.name = "ResourceHealthStatus", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ResourceHealthStatus", .doc = "", .enums = e_core_v1_ResourceHealthStatus, .closed = false};
static const char *const e_core_v1_PodPhase[] = {"Pending", "Running", "Succeeded", "Failed", "Unknown", NULL};
const struct api_type api_type_core_v1_PodPhase = {.name = "PodPhase", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodPhase", .doc = "", .enums = e_core_v1_PodPhase, .closed = true};
static const char *const e_core_v1_PodConditionType[] = {"ContainersReady", "Initialized", "Ready", "PodScheduled", "DisruptionTarget", "PodReadyToStartContainers", "PodResizePending", "PodResizeInProgress", "AllContainersRestarting", NULL};
const struct api_type api_type_core_v1_PodConditionType = {.name = "PodConditionType", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodConditionType", .doc = "", .enums = e_core_v1_PodConditionType, .closed = false};
static const char *const e_core_v1_PodResizeStatus[] = {"InProgress", "Deferred", "Infeasible", NULL};
const struct api_type api_type_core_v1_PodResizeStatus = {.name = "PodResizeStatus", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodResizeStatus", .doc = "", .enums = e_core_v1_PodResizeStatus, .closed = false};
static const char *const e_core_v1_RestartPolicy[] = {"Always", "OnFailure", "Never", NULL};
const struct api_type api_type_core_v1_RestartPolicy = {.name = "RestartPolicy", .go_package = "v1", .openapi = "io.k8s.api.core.v1.RestartPolicy", .doc = "", .enums = e_core_v1_RestartPolicy, .closed = true};
static const char *const e_core_v1_ContainerRestartPolicy[] = {"Always", "Never", "OnFailure", NULL};
const struct api_type api_type_core_v1_ContainerRestartPolicy = {.name = "ContainerRestartPolicy", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ContainerRestartPolicy", .doc = "", .enums = e_core_v1_ContainerRestartPolicy, .closed = false};
static const char *const e_core_v1_ContainerRestartRuleAction[] = {"Restart", "RestartAllContainers", NULL};
const struct api_type api_type_core_v1_ContainerRestartRuleAction = {.name = "ContainerRestartRuleAction", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ContainerRestartRuleAction", .doc = "", .enums = e_core_v1_ContainerRestartRuleAction, .closed = true};
static const char *const e_core_v1_ContainerRestartRuleOnExitCodesOperator[] = {"In", "NotIn", NULL};
const struct api_type api_type_core_v1_ContainerRestartRuleOnExitCodesOperator = {.name = "ContainerRestartRuleOnExitCodesOperator", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ContainerRestartRuleOnExitCodesOperator", .doc = "", .enums = e_core_v1_ContainerRestartRuleOnExitCodesOperator, .closed = true};
static const char *const e_core_v1_DNSPolicy[] = {"ClusterFirstWithHostNet", "ClusterFirst", "Default", "None", NULL};
const struct api_type api_type_core_v1_DNSPolicy = {.name = "DNSPolicy", .go_package = "v1", .openapi = "io.k8s.api.core.v1.DNSPolicy", .doc = "", .enums = e_core_v1_DNSPolicy, .closed = true};
static const char *const e_core_v1_NodeSelectorOperator[] = {"In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt", NULL};
const struct api_type api_type_core_v1_NodeSelectorOperator = {.name = "NodeSelectorOperator", .go_package = "v1", .openapi = "io.k8s.api.core.v1.NodeSelectorOperator", .doc = "", .enums = e_core_v1_NodeSelectorOperator, .closed = true};
static const char *const e_core_v1_TaintEffect[] = {"NoSchedule", "PreferNoSchedule", "NoExecute", NULL};
const struct api_type api_type_core_v1_TaintEffect = {.name = "TaintEffect", .go_package = "v1", .openapi = "io.k8s.api.core.v1.TaintEffect", .doc = "", .enums = e_core_v1_TaintEffect, .closed = true};
static const char *const e_core_v1_TolerationOperator[] = {"Exists", "Equal", "Lt", "Gt", NULL};
const struct api_type api_type_core_v1_TolerationOperator = {.name = "TolerationOperator", .go_package = "v1", .openapi = "io.k8s.api.core.v1.TolerationOperator", .doc = "", .enums = e_core_v1_TolerationOperator, .closed = true};
static const char *const e_core_v1_OSName[] = {"linux", "windows", NULL};
const struct api_type api_type_core_v1_OSName = {.name = "OSName", .go_package = "v1", .openapi = "io.k8s.api.core.v1.OSName", .doc = "", .enums = e_core_v1_OSName, .closed = false};
static const char *const e_core_v1_UnsatisfiableConstraintAction[] = {"DoNotSchedule", "ScheduleAnyway", NULL};
const struct api_type api_type_core_v1_UnsatisfiableConstraintAction = {.name = "UnsatisfiableConstraintAction", .go_package = "v1", .openapi = "io.k8s.api.core.v1.UnsatisfiableConstraintAction", .doc = "", .enums = e_core_v1_UnsatisfiableConstraintAction, .closed = true};
static const char *const e_core_v1_NodeInclusionPolicy[] = {"Ignore", "Honor", NULL};
const struct api_type api_type_core_v1_NodeInclusionPolicy = {.name = "NodeInclusionPolicy", .go_package = "v1", .openapi = "io.k8s.api.core.v1.NodeInclusionPolicy", .doc = "", .enums = e_core_v1_NodeInclusionPolicy, .closed = true};
static const char *const e_core_v1_PodFSGroupChangePolicy[] = {"OnRootMismatch", "Always", NULL};
const struct api_type api_type_core_v1_PodFSGroupChangePolicy = {.name = "PodFSGroupChangePolicy", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodFSGroupChangePolicy", .doc = "", .enums = e_core_v1_PodFSGroupChangePolicy, .closed = true};
static const char *const e_core_v1_SupplementalGroupsPolicy[] = {"Merge", "Strict", NULL};
const struct api_type api_type_core_v1_SupplementalGroupsPolicy = {.name = "SupplementalGroupsPolicy", .go_package = "v1", .openapi = "io.k8s.api.core.v1.SupplementalGroupsPolicy", .doc = "", .enums = e_core_v1_SupplementalGroupsPolicy, .closed = true};
static const char *const e_core_v1_PodSELinuxChangePolicy[] = {"Recursive", "MountOption", NULL};
const struct api_type api_type_core_v1_PodSELinuxChangePolicy = {.name = "PodSELinuxChangePolicy", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodSELinuxChangePolicy", .doc = "", .enums = e_core_v1_PodSELinuxChangePolicy, .closed = false};
static const char *const e_core_v1_SeccompProfileType[] = {"Unconfined", "RuntimeDefault", "Localhost", NULL};
const struct api_type api_type_core_v1_SeccompProfileType = {.name = "SeccompProfileType", .go_package = "v1", .openapi = "io.k8s.api.core.v1.SeccompProfileType", .doc = "", .enums = e_core_v1_SeccompProfileType, .closed = true};
static const char *const e_core_v1_AppArmorProfileType[] = {"Unconfined", "RuntimeDefault", "Localhost", NULL};
const struct api_type api_type_core_v1_AppArmorProfileType = {.name = "AppArmorProfileType", .go_package = "v1", .openapi = "io.k8s.api.core.v1.AppArmorProfileType", .doc = "", .enums = e_core_v1_AppArmorProfileType, .closed = true};
static const char *const e_core_v1_PodQOSClass[] = {"Guaranteed", "Burstable", "BestEffort", NULL};
const struct api_type api_type_core_v1_PodQOSClass = {.name = "PodQOSClass", .go_package = "v1", .openapi = "io.k8s.api.core.v1.PodQOSClass", .doc = "", .enums = e_core_v1_PodQOSClass, .closed = true};
static const char *const e_core_v1_ReplicationControllerConditionType[] = {"ReplicaFailure", NULL};
const struct api_type api_type_core_v1_ReplicationControllerConditionType = {.name = "ReplicationControllerConditionType", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ReplicationControllerConditionType", .doc = "", .enums = e_core_v1_ReplicationControllerConditionType, .closed = false};
static const char *const e_core_v1_ServiceAffinity[] = {"ClientIP", "None", NULL};
const struct api_type api_type_core_v1_ServiceAffinity = {.name = "ServiceAffinity", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ServiceAffinity", .doc = "", .enums = e_core_v1_ServiceAffinity, .closed = true};
static const char *const e_core_v1_ServiceType[] = {"ClusterIP", "NodePort", "LoadBalancer", "ExternalName", NULL};
const struct api_type api_type_core_v1_ServiceType = {.name = "ServiceType", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ServiceType", .doc = "", .enums = e_core_v1_ServiceType, .closed = true};
static const char *const e_core_v1_ServiceInternalTrafficPolicy[] = {"Cluster", "Local", NULL};
const struct api_type api_type_core_v1_ServiceInternalTrafficPolicy = {.name = "ServiceInternalTrafficPolicy", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ServiceInternalTrafficPolicy", .doc = "", .enums = e_core_v1_ServiceInternalTrafficPolicy, .closed = true};
static const char *const e_core_v1_ServiceExternalTrafficPolicy[] = {"Cluster", "Local", NULL};
const struct api_type api_type_core_v1_ServiceExternalTrafficPolicy = {.name = "ServiceExternalTrafficPolicy", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ServiceExternalTrafficPolicy", .doc = "", .enums = e_core_v1_ServiceExternalTrafficPolicy, .closed = true};
static const char *const e_core_v1_IPFamily[] = {"IPv4", "IPv6", "", NULL};
const struct api_type api_type_core_v1_IPFamily = {.name = "IPFamily", .go_package = "v1", .openapi = "io.k8s.api.core.v1.IPFamily", .doc = "", .enums = e_core_v1_IPFamily, .closed = true};
static const char *const e_core_v1_IPFamilyPolicy[] = {"SingleStack", "PreferDualStack", "RequireDualStack", NULL};
const struct api_type api_type_core_v1_IPFamilyPolicy = {.name = "IPFamilyPolicy", .go_package = "v1", .openapi = "io.k8s.api.core.v1.IPFamilyPolicy", .doc = "", .enums = e_core_v1_IPFamilyPolicy, .closed = true};
static const char *const e_core_v1_NodePhase[] = {"Pending", "Running", "Terminated", NULL};
const struct api_type api_type_core_v1_NodePhase = {.name = "NodePhase", .go_package = "v1", .openapi = "io.k8s.api.core.v1.NodePhase", .doc = "", .enums = e_core_v1_NodePhase, .closed = true};
static const char *const e_core_v1_NodeConditionType[] = {"Ready", "MemoryPressure", "DiskPressure", "PIDPressure", "NetworkUnavailable", NULL};
const struct api_type api_type_core_v1_NodeConditionType = {.name = "NodeConditionType", .go_package = "v1", .openapi = "io.k8s.api.core.v1.NodeConditionType", .doc = "", .enums = e_core_v1_NodeConditionType, .closed = false};
static const char *const e_core_v1_NodeAddressType[] = {"Hostname", "InternalIP", "ExternalIP", "InternalDNS", "ExternalDNS", NULL};
const struct api_type api_type_core_v1_NodeAddressType = {.name = "NodeAddressType", .go_package = "v1", .openapi = "io.k8s.api.core.v1.NodeAddressType", .doc = "", .enums = e_core_v1_NodeAddressType, .closed = false};
static const char *const e_core_v1_ResourceName[] = {"cpu", "memory", "storage", "ephemeral-storage", "pods", "services", "replicationcontrollers", "resourcequotas", "secrets", "configmaps", "persistentvolumeclaims", "services.nodeports", "services.loadbalancers", "requests.cpu", "requests.memory", "requests.storage", "requests.ephemeral-storage", "limits.cpu", "limits.memory", "limits.ephemeral-storage", NULL};
const struct api_type api_type_core_v1_ResourceName = {.name = "ResourceName", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ResourceName", .doc = "", .enums = e_core_v1_ResourceName, .closed = false};
static const char *const e_core_v1_FinalizerName[] = {"kubernetes", NULL};
const struct api_type api_type_core_v1_FinalizerName = {.name = "FinalizerName", .go_package = "v1", .openapi = "io.k8s.api.core.v1.FinalizerName", .doc = "", .enums = e_core_v1_FinalizerName, .closed = false};
static const char *const e_core_v1_NamespacePhase[] = {"Active", "Terminating", NULL};
const struct api_type api_type_core_v1_NamespacePhase = {.name = "NamespacePhase", .go_package = "v1", .openapi = "io.k8s.api.core.v1.NamespacePhase", .doc = "", .enums = e_core_v1_NamespacePhase, .closed = true};
static const char *const e_core_v1_NamespaceConditionType[] = {"NamespaceDeletionDiscoveryFailure", "NamespaceDeletionContentFailure", "NamespaceDeletionGroupVersionParsingFailure", "NamespaceContentRemaining", "NamespaceFinalizersRemaining", NULL};
const struct api_type api_type_core_v1_NamespaceConditionType = {.name = "NamespaceConditionType", .go_package = "v1", .openapi = "io.k8s.api.core.v1.NamespaceConditionType", .doc = "", .enums = e_core_v1_NamespaceConditionType, .closed = false};
static const char *const e_core_v1_LimitType[] = {"Pod", "Container", "PersistentVolumeClaim", NULL};
const struct api_type api_type_core_v1_LimitType = {.name = "LimitType", .go_package = "v1", .openapi = "io.k8s.api.core.v1.LimitType", .doc = "", .enums = e_core_v1_LimitType, .closed = false};
static const char *const e_core_v1_ResourceQuotaScope[] = {"Terminating", "NotTerminating", "BestEffort", "NotBestEffort", "PriorityClass", "CrossNamespacePodAffinity", "VolumeAttributesClass", NULL};
const struct api_type api_type_core_v1_ResourceQuotaScope = {.name = "ResourceQuotaScope", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ResourceQuotaScope", .doc = "", .enums = e_core_v1_ResourceQuotaScope, .closed = true};
static const char *const e_core_v1_ScopeSelectorOperator[] = {"In", "NotIn", "Exists", "DoesNotExist", NULL};
const struct api_type api_type_core_v1_ScopeSelectorOperator = {.name = "ScopeSelectorOperator", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ScopeSelectorOperator", .doc = "", .enums = e_core_v1_ScopeSelectorOperator, .closed = true};
static const char *const e_core_v1_SecretType[] = {"Opaque", "kubernetes.io/service-account-token", "kubernetes.io/dockercfg", "kubernetes.io/dockerconfigjson", "kubernetes.io/basic-auth", "kubernetes.io/ssh-auth", "kubernetes.io/tls", "bootstrap.kubernetes.io/token", NULL};
const struct api_type api_type_core_v1_SecretType = {.name = "SecretType", .go_package = "v1", .openapi = "io.k8s.api.core.v1.SecretType", .doc = "", .enums = e_core_v1_SecretType, .closed = false};
static const char *const e_core_v1_ComponentConditionType[] = {"Healthy", NULL};
const struct api_type api_type_core_v1_ComponentConditionType = {.name = "ComponentConditionType", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ComponentConditionType", .doc = "", .enums = e_core_v1_ComponentConditionType, .closed = false};
static const char *const e_core_v1_ProcMountType[] = {"Default", "Unmasked", NULL};
const struct api_type api_type_core_v1_ProcMountType = {.name = "ProcMountType", .go_package = "v1", .openapi = "io.k8s.api.core.v1.ProcMountType", .doc = "", .enums = e_core_v1_ProcMountType, .closed = true};
static const char *const e_core_v1_LoadBalancerIPMode[] = {"VIP", "Proxy", NULL};
const struct api_type api_type_core_v1_LoadBalancerIPMode = {.name = "LoadBalancerIPMode", .go_package = "v1", .openapi = "io.k8s.api.core.v1.LoadBalancerIPMode", .doc = "", .enums = e_core_v1_LoadBalancerIPMode, .closed = false};
